package uk.whodoeswhat.web.page.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Difference;
import uk.whodoeswhat.decision.Replay;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.rationale.Passage;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.ProposalVersion;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.web.RecordingService;

/**
 * A recorded decision as its page shows it: what was recorded, what was said of it since, and whether this version of the
 * program decides and tells it in the same way. Texts are empty where there is nothing to say.
 *
 * @param summary the result in plain English, as it was recorded
 * @param recordedBy the version of the program that recorded it
 * @param differences what this version concludes otherwise, in which case its view is not shown
 * @param retold whether this version tells it in other words
 * @param otherwise where the reading was not the rulebook's own
 * @param replacedBy the id of the decision that took its place
 * @param view the whole decision, made again
 */
record RecordedView(
        String id,
        String caption,
        String title,
        boolean example,
        String tier,
        String standing,
        String summary,
        String made,
        String by,
        String reason,
        List<Passage> otherwise,
        String replacedBy,
        String replacedOn,
        Optional<Withdrawn> withdrawn,
        String replaces,
        String recordedBy,
        boolean retold,
        List<String> differences,
        Optional<DecisionView> view,
        Map<String, String> facts,
        List<Version> versions) {

    /** That it was withdrawn: when, by whom and why. */
    record Withdrawn(String on, String by, String reason) {}

    /** A version of the same proposal, with the decisions on it; `here` is the one on this page. */
    record Version(String name, List<Item> decisions) {}

    /** A decision on a version, by its address. */
    record Item(String text, String href, boolean here) {}

    static RecordedView of(
            RecordedDecision recorded,
            Result<Rulebook> rulebook,
            Words words,
            long size,
            List<ProposalVersion> versions) {
        return new Maker(recorded, rulebook, words).make(size, versions);
    }

    /** Makes the view of one recorded decision; `words` are for a rulebook that does not open any more. */
    private static final class Maker {
        private final RecordedDecision recorded;
        private final Envelope envelope;
        private final Map<String, Object> tree;
        private final Map<?, ?> proposal;
        private final Words words;
        private final Result<Decision> again;
        private final List<Passage> otherwise;

        Maker(RecordedDecision recorded, Result<Rulebook> rulebook, Words words) {
            this.recorded = recorded;
            this.envelope = recorded.envelope();
            this.tree = Json.tree(recorded.decision());
            this.proposal =
                    (Map<?, ?>) Optional.ofNullable(tree.get("proposal")).orElse(Map.of());
            this.again = RecordingService.again(recorded, rulebook);
            boolean opens = rulebook instanceof Result.Ok<Rulebook>;
            this.words = opens ? new Words(opened(rulebook).manifest()) : words;
            this.otherwise = opens ? Otherwise.of(opened(rulebook), reading()) : List.of();
        }

        private static Rulebook opened(Result<Rulebook> rulebook) {
            return ((Result.Ok<Rulebook>) rulebook).value();
        }

        RecordedView make(long size, List<ProposalVersion> versions) {
            Optional<Decision> same = decision();
            List<String> differences = new ArrayList<>();
            again.problems().stream().map(Problem::message).forEach(differences::add);
            boolean exact = same.filter(decision -> Arrays.equals(decision.bytes(), recorded.decision()))
                    .isPresent();
            if (same.isPresent() && !exact) {
                Replay.of(recorded.decision(), same.get()).differences().stream()
                        .map(Difference::message)
                        .forEach(differences::add);
            }
            return new RecordedView(
                    recorded.id().toString(),
                    proposal.get("reference") + ", version " + proposal.get("version") + ", "
                            + PlainDate.of(java.time.LocalDate.parse(text("asOf"))),
                    String.valueOf(proposal.get("title")),
                    Boolean.TRUE.equals(proposal.get("example")),
                    words.of(Tier.valueOf(text("tier"))),
                    Words.of(Standing.valueOf(text("standing"))),
                    text("summary"),
                    PlainTime.of(envelope.made()),
                    by(envelope),
                    envelope.reason().orElse(""),
                    otherwise,
                    recorded.supersededBy().map(UUID::toString).orElse(""),
                    correction(),
                    recorded.withdrawal().map(Maker::withdrawn),
                    envelope.supersedes().map(UUID::toString).orElse(""),
                    text("engine"),
                    !exact && differences.isEmpty(),
                    differences,
                    differences.isEmpty() ? same.map(DecisionView::of) : Optional.empty(),
                    facts(size),
                    versions.stream().map(this::version).toList());
        }

        private Optional<Decision> decision() {
            return again instanceof Result.Ok<Decision> accepted ? Optional.of(accepted.value()) : Optional.empty();
        }

        private Map<String, String> reading() {
            Map<String, String> answers = new LinkedHashMap<>();
            if (tree.get("reading") instanceof Map<?, ?> reading) {
                reading.forEach((question, answer) -> answers.put(String.valueOf(question), String.valueOf(answer)));
            }
            return answers;
        }

        private String text(String key) {
            return String.valueOf(tree.get(key));
        }

        private static String by(Envelope envelope) {
            return envelope.by().told().orElse("");
        }

        private String correction() {
            return recorded.notices().stream()
                    .filter(logged -> logged.notice().replacedBy().isPresent())
                    .map(logged -> PlainTime.of(logged.envelope().made()))
                    .findFirst()
                    .orElse("");
        }

        private static Withdrawn withdrawn(RecordedNotice logged) {
            return new Withdrawn(
                    PlainTime.of(logged.envelope().made()),
                    by(logged.envelope()),
                    logged.notice().reason().orElse(""));
        }

        private Map<String, String> facts(long size) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("Recorded", PlainTime.of(envelope.made()));
            facts.put("By", by(envelope).isEmpty() ? "Not stated" : by(envelope));
            facts.put("Decision", recorded.id().toString());
            facts.put("Place in the log", "Entry " + recorded.index() + " (the first is 0) of " + size);
            facts.put("Digest of the decision", text("digest"));
            facts.put("Digest of the proposal", String.valueOf(proposal.get("digest")));
            facts.put("Digest of the rulebook", recorded.rulebook());
            facts.put("Version of the program", text("engine"));
            return facts;
        }

        private Version version(ProposalVersion version) {
            List<Item> items = new ArrayList<>();
            for (UUID id : version.decisions()) {
                boolean here = id.equals(recorded.id());
                String name = version.decisions().size() == 1
                        ? "The decision on version " + version.version()
                        : "Decision " + (items.size() + 1) + " on version " + version.version();
                items.add(new Item(here ? name + " (this page)" : name, RecordedController.path(id), here));
            }
            return new Version("Version " + version.version() + ", " + PlainDate.of(version.date()), items);
        }
    }
}
