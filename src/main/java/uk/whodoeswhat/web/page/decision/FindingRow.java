package uk.whodoeswhat.web.page.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.definition.Rule;

/** What was found of one criterion: why, from which evidence (by its numbers), and which clauses ask for it and rule it. */
record FindingRow(
        String criterion,
        String question,
        String mark,
        String colour,
        String why,
        List<Integer> evidence,
        List<Cites.Group> cites) {

    static List<FindingRow> of(Teller teller) {
        return teller.judgement().findings().stream()
                .map(finding -> of(finding, teller))
                .toList();
    }

    private static FindingRow of(Finding finding, Teller teller) {
        Rule rule = teller.rule(finding.rule());
        var entry = teller.rulebook().manifest().entry(finding.criterion());
        Set<Citation> clauses = new LinkedHashSet<>(entry.citations());
        clauses.addAll(rule.citations());
        return new FindingRow(
                entry.title(),
                entry.question(),
                Words.of(finding.status()),
                Look.colour(finding.status()),
                rule.title() + ".",
                teller.numbers(finding.evidence()),
                teller.cites().of(new ArrayList<>(clauses)));
    }
}
