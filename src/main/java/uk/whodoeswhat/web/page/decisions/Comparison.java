package uk.whodoeswhat.web.page.decisions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import uk.whodoeswhat.proposal.Evidence;

/**
 * Two recorded decisions side by side: the facts of both, and of all else what differs.
 *
 * @param sameProposal whether the proposals have one reference
 * @param rules whose text is there for the one and not for the other
 */
record Comparison(
        String first,
        String second,
        String firstTitle,
        String secondTitle,
        boolean sameProposal,
        List<Row> facts,
        List<Row> readings,
        List<Row> findings,
        List<Row> requirements,
        List<Row> evidence,
        List<Row> rules) {
    private static final String NOTHING = "Not there";

    /** Something, and what each decision says of it. */
    record Row(String what, String first, String second) {
        public boolean differs() {
            return !first.equals(second);
        }
    }

    static Comparison of(Side first, Side second) {
        boolean same = first.reference().equals(second.reference());
        return new Comparison(
                first.id(),
                second.id(),
                first.title(),
                second.title(),
                same,
                rows(first.facts(), second.facts()),
                differing(rows(first.readings(), second.readings())),
                differing(rows(first.findings(), second.findings())),
                differing(rows(first.requirements(), second.requirements())),
                evidence(first.evidence(same), second.evidence(same)),
                rules(first.rules(), second.rules()));
    }

    private static List<Row> rows(Map<String, String> first, Map<String, String> second) {
        Set<String> names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        return names.stream()
                .map(name -> new Row(name, first.getOrDefault(name, NOTHING), second.getOrDefault(name, NOTHING)))
                .toList();
    }

    private static List<Row> differing(List<Row> rows) {
        return rows.stream().filter(Row::differs).toList();
    }

    private static List<Row> evidence(Map<String, Evidence> first, Map<String, Evidence> second) {
        Set<String> names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            Evidence one = first.get(name);
            Evidence other = second.get(name);
            if (!Objects.equals(one, other)) {
                String says = one == null ? NOTHING : Side.words(name, one);
                String saysOther = other == null ? NOTHING : Side.words(name, other);
                rows.add(new Row(
                        name,
                        says,
                        says.equals(saysOther) ? "The same but for details, which the record has" : saysOther));
            }
        }
        return rows;
    }

    private static List<Row> rules(Map<String, String> first, Map<String, String> second) {
        Set<String> names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        return names.stream()
                .filter(name -> first.containsKey(name) != second.containsKey(name))
                .map(name -> new Row(
                        first.getOrDefault(name, second.getOrDefault(name, name)),
                        first.containsKey(name) ? "Applied" : "Did not apply",
                        second.containsKey(name) ? "Applied" : "Did not apply"))
                .toList();
    }
}
