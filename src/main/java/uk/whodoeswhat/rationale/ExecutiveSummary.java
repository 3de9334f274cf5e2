package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.proposal.Binding;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.stability.Readings;
import uk.whodoeswhat.rulebook.stability.Stability;
import uk.whodoeswhat.rulebook.stability.Statement;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.OpenCriterion;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Tier;

/**
 * A decision on one screen: what a reader is told first, the duties that stand whatever is advised, the four lines on need,
 * alternatives, offer and case, how sure it is, and what to do next.
 *
 * @param label the headline in a few words, as for a title
 * @param headline what follows the label, as one or more sentences
 * @param duties what is required already
 * @param lines need, alternatives, offer and case; and where need and alternatives point, if that is not the result
 * @param measures how complete the evidence is, what it rests on, and how far it hangs on how the framework is read
 * @param next what to do next
 */
public record ExecutiveSummary(
        String label,
        List<String> headline,
        List<String> duties,
        List<SummaryLine> lines,
        List<SummaryLine> measures,
        List<String> next) {
    public ExecutiveSummary {
        headline = List.copyOf(headline);
        duties = List.copyOf(duties);
        lines = List.copyOf(lines);
        measures = List.copyOf(measures);
        next = List.copyOf(next);
    }

    /** A short line with what it is about. */
    public record SummaryLine(String label, String says) {}

    public static ExecutiveSummary of(Rulebook rulebook, Judgement judgement, Stability stability) {
        return new Author(rulebook, judgement, stability).summary();
    }

    /** Writes the summary of one decision. */
    private static final class Author {
        private static final List<Criterion> NEED = List.of(
                Criterion.SCALE_NATIONAL,
                Criterion.SCALE_CRITICAL,
                Criterion.VISIBILITY_CRITICAL,
                Criterion.STANDARDISATION_CARE,
                Criterion.STANDARDISATION_SAFETY);
        private static final List<Criterion> ALTERNATIVES =
                List.of(Criterion.STANDARDS_EQUIVALENTS, Criterion.COVERAGE_NONE);

        /** So many duties are named; all evidence is listed with what it obliges to. */
        private static final int DUTIES = 2;

        private final Rulebook rulebook;
        private final Judgement judgement;
        private final Proposal proposal;
        private final Readings readings;
        private final List<Statement> restsOn;
        private final Words words;

        Author(Rulebook rulebook, Judgement judgement, Stability stability) {
            this.rulebook = rulebook;
            this.judgement = judgement;
            this.proposal = judgement.proposal();
            this.readings = stability.readings();
            this.restsOn = stability.restsOn();
            this.words = new Words(rulebook.manifest());
        }

        ExecutiveSummary summary() {
            return new ExecutiveSummary(
                    label(),
                    headline(),
                    duties(),
                    lines(),
                    List.of(
                            new SummaryLine("Evidence", evidence()),
                            new SummaryLine("Checked", checked()),
                            new SummaryLine("Interpretation", interpretation())),
                    next());
        }

        private List<SummaryLine> lines() {
            List<SummaryLine> lines = new ArrayList<>(List.of(
                    new SummaryLine("Need", statuses(NEED)),
                    new SummaryLine("Alternatives", statuses(ALTERNATIVES)),
                    new SummaryLine("Offer", offer()),
                    new SummaryLine("Case", aims())));
            if (!judgement.need().possibleTiers().equals(judgement.possibleTiers())) {
                lines.add(new SummaryLine("Need and alternatives point to", pointedTo()));
            }
            return lines;
        }

        private String label() {
            return switch (judgement.headline()) {
                case SETTLED -> tier();
                case CENTRAL_FOR_NOW -> tier() + ", for now";
                case AGAINST, NOT_OFFERED, LOCAL -> "Local";
                case CASE_NOT_MADE -> "Local for now";
                case OPEN -> "No tier yet";
            };
        }

        private List<String> headline() {
            return switch (judgement.headline()) {
                case SETTLED -> List.of(Words.capital(words.usage(judgement.tier())) + ".");
                case CENTRAL_FOR_NOW -> List.of("It could also become " + either(others()) + ": " + answers() + ".");
                case AGAINST -> List.of("Evidence is against a national service: " + named(Status.CONTRADICTED) + ".");
                case NOT_OFFERED ->
                    List.of(
                            declined()
                                    ? proposal.nationalBody() + " has declined to provide it."
                                    : "So it is delivered today, and nobody has offered it nationally.");
                case LOCAL -> List.of("Nothing calls for a national service.");
                case CASE_NOT_MADE ->
                    caseIsMade()
                            ? List.of("The case is made, and the offer is missing.")
                            : List.of(
                                    "The case for a national service is not made.",
                                    "Not shown yet: "
                                            + named(judgement.aimsCase().missing()) + ".");
                case OPEN -> List.of(Words.capital(answers()) + " between " + either(judgement.possibleTiers()) + ".");
            };
        }

        private List<String> duties() {
            return proposal.evidence().stream()
                    .filter(item -> item.binding()
                            .filter(binding -> binding.force() == Binding.Force.MUST)
                            .filter(binding -> binding.whom() == Binding.Whom.WHOLE_COHORT)
                            .filter(binding -> binding.what() != Binding.What.THE_CAPABILITY)
                            .filter(binding -> binding.isInForceOn(proposal.date()))
                            .isPresent())
                    .map(Evidence::title)
                    .distinct()
                    .limit(DUTIES)
                    .map(title -> "Already required: " + title + ". This advice does not lift that duty.")
                    .toList();
        }

        private String statuses(List<Criterion> criteria) {
            Map<String, List<Criterion>> alike = new LinkedHashMap<>();
            List.of("Met", "Not met", "Evidence on both sides", "Not known yet")
                    .forEach(word -> alike.put(
                            word,
                            criteria.stream()
                                    .filter(criterion -> word(judgement
                                                    .statuses()
                                                    .status(criterion))
                                            .equals(word))
                                    .toList()));
            return String.join(
                    " ",
                    alike.entrySet().stream()
                            .filter(each -> !each.getValue().isEmpty())
                            .map(each -> each.getKey() + ": " + named(each.getValue()) + ".")
                            .toList());
        }

        private static String word(Status status) {
            return switch (status) {
                case MET, DEMONSTRATED, ARGUED -> "Met";
                case NOT_MET, CONTRADICTED, NOT_APPLICABLE -> "Not met";
                case CONTESTED -> "Evidence on both sides";
                case UNKNOWN, NOT_SHOWN -> "Not known yet";
            };
        }

        private String offer() {
            String body = proposal.nationalBody();
            return switch (judgement.statuses().status(Criterion.DELIVERY_CENTRAL)) {
                case MET ->
                    offered()
                            ? body + " has offered to buy, build and run it."
                            : body + " says that it buys, builds and runs it.";
                case NOT_MET ->
                    declined()
                            ? body + " has declined to provide it."
                            : "Not all of buying, building and running it is national.";
                default -> "Not known yet: " + body + " has not said that it will provide it.";
            };
        }

        private boolean offered() {
            return proposal.service().nationalOffer().isPresent();
        }

        private boolean declined() {
            return proposal.service()
                    .nationalOffer()
                    .filter(offer -> !offer.offered())
                    .map(Service.NationalOffer::statedBy)
                    .isPresent();
        }

        private String aims() {
            List<String> counts = new ArrayList<>();
            Map<Status, String> said = new LinkedHashMap<>();
            said.put(Status.DEMONSTRATED, "shown");
            said.put(Status.ARGUED, "argued");
            said.put(Status.NOT_SHOWN, "with nothing shown");
            said.put(Status.CONTESTED, "with evidence on both sides");
            said.put(Status.CONTRADICTED, "with evidence against");
            said.forEach((status, word) -> {
                long count = judgement.aimsCase().aims().values().stream()
                        .filter(status::equals)
                        .count();
                if (count > 0) {
                    counts.add(count + " " + word);
                }
            });
            return "Of the four aims, " + Words.list(counts) + ".";
        }

        private String pointedTo() {
            Set<Tier> possible = judgement.need().possibleTiers();
            return possible.size() == 1
                    ? words.of(judgement.need().tier()) + "."
                    : "Not settled: " + either(possible) + ".";
        }

        private String evidence() {
            List<Tier> others = others();
            return others.isEmpty()
                    ? "Complete: no missing or disputed answer would change this."
                    : "Incomplete: it could also become " + either(others) + ".";
        }

        /** Whether somebody looked it up is the board's to record, and not known to the rules. */
        private String checked() {
            long own = restsOn.stream().filter(Statement::own).count();
            return switch (restsOn.size()) {
                case 0 -> "No single statement decides this.";
                case 1 -> "It rests on 1 statement, which nobody has looked up yet.";
                default ->
                    "It rests on " + restsOn.size() + " statements, which nobody has looked up yet."
                            + (own == 0 ? "" : " Only the proposer states " + own + " of them.");
            };
        }

        private String interpretation() {
            int others = readings.fitting() - readings.fittingAgreeing();
            if (others == 0) {
                return "Every reading that fits the framework’s own examples gives this.";
            }
            List<String> turning = readings.turningOn();
            return others + " of " + readings.fitting() + " readings that fit give another result. It turns on: "
                    + turning.stream().map(this::asks).findFirst().orElse("several points together.")
                    + (turning.size() > 1
                            ? " Another answer to " + (turning.size() - 1) + " more would change it too."
                            : "");
        }

        private String asks(String question) {
            return rulebook.manifest().questions().stream()
                    .filter(each -> each.id().equals(question))
                    .map(Question::asks)
                    .findFirst()
                    .orElse(question);
        }

        private List<String> next() {
            List<String> next = new ArrayList<>();
            judgement.unknowns().stream()
                    .findFirst()
                    .map(first -> "Find this out first: "
                            + rulebook.manifest().entry(first.criterion()).question())
                    .ifPresent(next::add);
            Headline headline = judgement.headline();
            if (headline == Headline.OPEN || headline == Headline.CASE_NOT_MADE) {
                next.add("Until then areas choose. Duties that exist still apply.");
            }
            next.add("This is advice. The board decides.");
            return next;
        }

        private String answers() {
            List<OpenCriterion> open = judgement.unknowns();
            return open.size() == 1 ? "1 answer decides" : open.size() + " answers decide";
        }

        private boolean caseIsMade() {
            return judgement.aimsCase().outcome() == Outcome.SATISFIED;
        }

        private List<Tier> others() {
            return judgement.possibleTiers().stream()
                    .filter(tier -> tier != judgement.tier())
                    .toList();
        }

        private String tier() {
            return words.of(judgement.tier());
        }

        private String named(Status status) {
            return named(Stream.of(Criterion.values())
                    .filter(Criterion::isSubClaim)
                    .filter(criterion -> judgement.statuses().status(criterion) == status)
                    .toList());
        }

        private String named(List<Criterion> criteria) {
            return Words.list(criteria.stream().map(words::brief).toList());
        }

        private String either(Collection<Tier> tiers) {
            List<String> names = tiers.stream()
                    .map(words::of)
                    .map(Words::lower)
                    .map(name -> "\"" + name + "\"")
                    .toList();
            int last = names.size() - 1;
            return last < 1
                    ? String.join("", names)
                    : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
        }
    }
}
