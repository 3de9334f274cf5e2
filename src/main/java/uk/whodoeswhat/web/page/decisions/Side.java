package uk.whodoeswhat.web.page.decisions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.report.EvidenceTable;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** One of two decisions that are compared, as it was recorded, in words: each part by what it is about. */
final class Side {
    private final RecordedDecision recorded;
    private final Map<String, Object> tree;
    private final RulebookDefinition manifest;
    private final Words words;

    Side(RecordedDecision recorded, RulebookDefinition manifest) {
        this.recorded = recorded;
        this.tree = Json.tree(recorded.decision());
        this.manifest = manifest;
        this.words = new Words(manifest);
    }

    String id() {
        return recorded.id().toString();
    }

    String title() {
        return String.valueOf(proposal().get("title"));
    }

    String reference() {
        return recorded.reference();
    }

    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Tier", words.of(Tier.valueOf(text(tree, "tier"))));
        facts.put("Use", words.usage(Tier.valueOf(text(tree, "tier"))));
        facts.put(
                "Firm or provisional",
                Standing.valueOf(text(tree, "standing")) == Standing.FIRM ? "Firm" : "Provisional");
        facts.put("Proposal", title());
        facts.put("Reference", reference() + ", version " + proposal().get("version"));
        facts.put("Date of the proposal", PlainDate.of(LocalDate.parse(text(tree, "asOf"))));
        facts.put("Recorded", PlainTime.of(recorded.envelope().made()));
        facts.put("Rulebook", manifest.title() + ", version " + manifest.version());
        facts.put("Version of the program", text(tree, "engine"));
        return facts;
    }

    private Map<?, ?> proposal() {
        return tree.get("proposal") instanceof Map<?, ?> map ? map : Map.of();
    }

    Map<String, String> readings() {
        Map<?, ?> reading = tree.get("reading") instanceof Map<?, ?> map ? map : Map.of();
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : manifest.questions()) {
            question.answers().stream()
                    .filter(answer -> Objects.equals(answer.id(), reading.get(question.id())))
                    .forEach(answer -> answers.put(question.asks(), answer.says()));
        }
        return answers;
    }

    Map<String, String> findings() {
        Map<String, String> findings = new LinkedHashMap<>();
        for (Map<?, ?> each : list("findings")) {
            findings.put(criterion(text(each, "criterion")), Words.of(Status.valueOf(text(each, "status"))));
        }
        return findings;
    }

    private String criterion(String id) {
        return Criterion.of(id).map(words::of).orElse(id);
    }

    Map<String, String> requirements() {
        Map<String, String> requirements = new LinkedHashMap<>();
        for (Map<?, ?> each : list("requirements")) {
            requirements.put(
                    words.of(Tier.valueOf(text(each, "tier"))) + ": "
                            + Words.lower(words.requirement(text(each, "requirement"))),
                    Words.capital(Words.of(Outcome.valueOf(text(each, "outcome")))));
        }
        return requirements;
    }

    /** By id, since titles may be the same. */
    Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        list("trace").forEach(each -> rules.put(text(each, "rule"), text(each, "title")));
        return rules;
    }

    /** By what an item is known by: its id within one proposal, its title between two. */
    Map<String, Evidence> evidence(boolean byId) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        typed().ifPresent(read -> read.evidence().forEach(item -> evidence.put(byId ? item.id() : item.title(), item)));
        return evidence;
    }

    private Optional<Proposal> typed() {
        return ProposalReader.recorded(recorded.proposal()) instanceof Result.Ok<Proposal> accepted
                ? Optional.of(accepted.value())
                : Optional.empty();
    }

    /** What it is, and what it is called where that is not its name already. */
    static String words(String name, Evidence item) {
        String title = item.title().equals(name) ? "" : item.title() + ". ";
        return title + String.join(" ", EvidenceTable.words(item));
    }

    private List<Map<?, ?>> list(String key) {
        List<Map<?, ?>> maps = new java.util.ArrayList<>();
        if (tree.get(key) instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
