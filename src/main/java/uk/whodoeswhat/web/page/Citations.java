package uk.whodoeswhat.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.Source;

/** Links citations to the clauses at the end of their page, and remembers which were cited, so that these are shown there. */
final class Citations {
    private final List<Source> sources;
    private final Set<Citation> cited = new TreeSet<>();

    Citations(List<Source> sources) {
        this.sources = sources;
    }

    List<DecisionView.Citation> link(List<Citation> citations) {
        cited.addAll(citations);
        return citations.stream()
                .map(citation -> new DecisionView.Citation(citation.toString(), "#" + anchor(citation)))
                .toList();
    }

    /** The sources in their order, each with its cited clauses in the order it has them. */
    List<DecisionView.Cited> cited() {
        List<DecisionView.Cited> list = new ArrayList<>();
        for (Source source : sources) {
            List<DecisionView.CitedClause> clauses = source.clauses().stream()
                    .filter(clause -> cited.contains(new Citation(source.id(), clause.id())))
                    .map(clause -> clause(source, clause))
                    .toList();
            if (!clauses.isEmpty()) {
                list.add(new DecisionView.Cited(
                        source.title() + " (" + source.id() + "), " + source.publisher(),
                        PlainDate.of(source.published()),
                        clauses));
            }
        }
        return list;
    }

    private static DecisionView.CitedClause clause(Source source, Clause clause) {
        Citation citation = new Citation(source.id(), clause.id());
        return new DecisionView.CitedClause(
                anchor(citation),
                citation.toString(),
                clause.heading(),
                clause.says(),
                clause.phrase().orElse(""));
    }

    private static String anchor(Citation citation) {
        return "clause-" + citation.source() + "-" + citation.clause();
    }
}
