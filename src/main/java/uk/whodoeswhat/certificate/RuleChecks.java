package uk.whodoeswhat.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;

/** What must hold of each rule and of each clause: a rule can fire, and a clause said to be encoded is cited by a rule. */
final class RuleChecks {
    private final Rulebook rulebook;
    private final CertificateFailures failures;

    RuleChecks(Rulebook rulebook, CertificateFailures failures) {
        this.rulebook = rulebook;
        this.failures = failures;
    }

    void reads(RuleReads reads) {
        for (RuleReads.RuleProblem problem : reads.problems()) {
            List<String> rules = problem.rule().map(Rule::id).stream().toList();
            String says = problem.where() + " " + problem.says();
            failures.add(
                    Failure.Kind.READS_MORE,
                    says,
                    rules,
                    Map.of(),
                    () -> new Failure(Failure.Kind.READS_MORE, says, rules, Map.of(), List.of()));
        }
    }

    /** Clauses said to be encoded which no rule cites, each with a proposal whose decision it is missing from. */
    void clauses(Failure.Example decided) {
        Set<Citation> cited = rulebook.rules().stream()
                .flatMap(rule -> rule.citations().stream())
                .collect(Collectors.toSet());
        for (Source source : rulebook.sources()) {
            for (Clause clause : source.clauses()) {
                Citation citation = new Citation(source.id(), clause.id());
                if (clause.encoded() && !cited.contains(citation)) {
                    failures.add(
                            Failure.Kind.UNCITED_CLAUSE,
                            citation.toString(),
                            List.of(),
                            Map.of(),
                            () -> new Failure(
                                    Failure.Kind.UNCITED_CLAUSE,
                                    "the clause " + clause.id() + " (" + clause.heading() + ") of " + source.id()
                                            + " is said to be encoded, and no rule cites it",
                                    List.of(),
                                    Map.of(),
                                    List.of(decided)));
                }
            }
        }
    }

    /** By rule, in which readings it fires. */
    Map<String, ReadingSet> fires(Firings firings, Combinations combinations) {
        Map<String, ReadingSet> fires = new LinkedHashMap<>();
        rulebook.rules().forEach(rule -> fires.put(rule.id(), firings.where(rule, combinations)));
        return fires;
    }
}
