package uk.whodoeswhat.web.page.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.web.page.RulebookLinks;
import uk.whodoeswhat.web.page.Scenes;

/** What scenarios show of a rulebook: how many of its rules and of its encoded clauses, and those that none shows. */
record CoverageView(
        int rules, List<RulebookLinks.RulebookLink> unfired, int clauses, List<RulebookLinks.RulebookLink> unshown) {

    static CoverageView of(Rulebook rulebook, Scenes scenes, RulebookLinks links) {
        Set<String> fired = scenes.counts().keySet();
        List<Rule> unfired = rulebook.rules().stream()
                .filter(rule -> !fired.contains(rule.id()))
                .toList();
        Set<Citation> shown = rulebook.rules().stream()
                .filter(rule -> fired.contains(rule.id()))
                .flatMap(rule -> rule.citations().stream())
                .collect(Collectors.toSet());
        List<Citation> encoded = rulebook.sources().stream()
                .flatMap(source -> source.clauses().stream()
                        .filter(Clause::encoded)
                        .map(clause -> new Citation(source.id(), clause.id())))
                .toList();
        List<Citation> unshown =
                encoded.stream().filter(clause -> !shown.contains(clause)).toList();
        return new CoverageView(
                rulebook.rules().size() - unfired.size(),
                RulebookLinks.rules(unfired),
                encoded.size() - unshown.size(),
                links.clauses(unshown));
    }
}
