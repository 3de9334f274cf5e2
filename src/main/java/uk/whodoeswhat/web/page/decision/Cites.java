package uk.whodoeswhat.web.page.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.web.page.RulebookLinks;

/** Makes citations that open the clause beside them, and remembers which were cited: the page has those clauses once. */
final class Cites {
    private final List<Source> sources;
    private final Set<Citation> cited = new TreeSet<>();

    Cites(List<Source> sources) {
        this.sources = sources;
    }

    /** A clause by its id, and the panel of the page that shows it. */
    record Cite(String clause, String panel) {}

    /** The clauses of one source that a statement rests on. */
    record Group(String source, List<Cite> clauses) {}

    /** A clause as its panel shows it; `phrase` is empty where none is quoted. */
    record Panel(String id, String name, String heading, String says, String phrase, String href) {}

    /** By source, in the order of the citations. */
    List<Group> of(List<Citation> citations) {
        cited.addAll(citations);
        Map<String, List<Cite>> groups = new LinkedHashMap<>();
        for (Citation citation : citations) {
            groups.computeIfAbsent(citation.source(), source -> new ArrayList<>())
                    .add(new Cite(citation.clause(), panel(citation)));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** The clauses cited so far, in the order of their sources. */
    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (Source source :
                sources.stream().sorted(Comparator.comparing(Source::weight)).toList()) {
            for (Clause clause : source.clauses()) {
                Citation citation = new Citation(source.id(), clause.id());
                if (cited.contains(citation)) {
                    panels.add(panel(source, clause, citation));
                }
            }
        }
        return panels;
    }

    private static Panel panel(Source source, Clause clause, Citation citation) {
        return new Panel(
                panel(citation),
                source.title() + ", clause " + clause.id(),
                clause.heading(),
                clause.says(),
                clause.phrase().orElse(""),
                RulebookLinks.clausePath(citation));
    }

    private static String panel(Citation citation) {
        return "clause-" + citation.source() + "-" + citation.clause();
    }
}
