package uk.whodoeswhat.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.YamlText;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rulebook.Judgement;

/**
 * A scenario that was found by running the rules, for a person to review: what it shows, the clauses that bear on it, and what
 * the rules made of its proposal, which is all that it expects.
 */
public record Proposed(String id, String shows, List<Citation> clauses, Judgement judgement) {
    private static final String TO_REVIEW = """
            # To be reviewed. The rules were run to find this proposal and to fill in `expect`: it says what they answer, not what
            # they should. Check each line against the clauses, make the service a plausible one, then take out this comment and
            # the first words of the title.
            """;

    public Proposed {
        clauses = List.copyOf(clauses);
    }

    /** The name of its file. */
    public String file() {
        return id + ".yaml";
    }

    /** The text of its file, in the format of the package comment. */
    public String text() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scenario", id);
        tree.put("title", "To be reviewed. Made up: " + shows);
        tree.put("clauses", clauses.stream().map(RecordWriter::tree).toList());
        tree.put("strength", Strength.EDGE.name());
        tree.put("reading", judgement.reading().answers());
        tree.put("given", RecordWriter.tree(judgement.proposal()));
        tree.put("expect", expect());
        return TO_REVIEW + YamlText.of(tree);
    }

    private Map<String, Object> expect() {
        Map<String, Object> expect = new LinkedHashMap<>();
        expect.put("tier", judgement.tier().name());
        expect.put("standing", judgement.standing().name());
        expect.put(
                "possibleTiers",
                judgement.possibleTiers().stream().map(Enum::name).toList());
        judgement.level().ifPresent(level -> expect.put("level", level.name()));
        Map<String, Object> findings = new LinkedHashMap<>();
        Map<String, Object> concludedBy = new LinkedHashMap<>();
        judgement.findings().forEach(finding -> {
            findings.put(finding.criterion().id(), finding.status().name());
            concludedBy.put(finding.criterion().id(), finding.rule());
        });
        expect.put("findings", findings);
        expect.put("concludedBy", concludedBy);
        expect.put("requirements", requirements());
        expect.put(
                "rules",
                judgement.firings().stream()
                        .map(firing -> firing.rule().id())
                        .distinct()
                        .toList());
        return expect;
    }

    private Map<String, Map<String, Object>> requirements() {
        Map<String, Map<String, Object>> requirements = new LinkedHashMap<>();
        judgement
                .requirements()
                .forEach(each -> requirements
                        .computeIfAbsent(each.requirement().tier().name(), tier -> new LinkedHashMap<>())
                        .put(each.requirement().id(), each.outcome().name()));
        return requirements;
    }
}
