package uk.whodoeswhat.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rulebook.definition.Declarations;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.tier.Tier;

/** Checks that what a rulebook declares of itself names tiers, criteria, questions and answers that exist. */
final class DeclarationChecks {
    private final RulebookDefinition manifest;
    private final List<Problem> problems;

    private DeclarationChecks(RulebookDefinition manifest, List<Problem> problems) {
        this.manifest = manifest;
        this.problems = problems;
    }

    static void of(RulebookDefinition manifest, List<Problem> problems) {
        new DeclarationChecks(manifest, problems).check(manifest.declares());
    }

    private void check(Declarations declares) {
        if (!Set.copyOf(declares.towardsTheCentre()).equals(Set.of(Tier.values()))
                || declares.towardsTheCentre().size() != Tier.values().length) {
            report(
                    "towardsTheCentre " + declares.towardsTheCentre(),
                    "each tier once: "
                            + names(Stream.of(Tier.values()).map(Tier::name).toList()));
        }
        for (Declarations.Monotone monotone : declares.monotone()) {
            monotone.criteria().forEach(this::criterion);
            if (monotone.rising().size() < 2
                    || Set.copyOf(monotone.rising()).size() < monotone.rising().size()) {
                report("the statuses " + monotone.rising() + " of " + monotone.id(), "two or more, each once");
            }
            where(monotone.where());
        }
        declares.verdictPossible().forEach(where -> where(where.where()));
        declares.unreachable().forEach(unreachable -> where(unreachable.where()));
    }

    private void criterion(String id) {
        if (Criterion.of(id).filter(criterion -> !criterion.isWhole()).isEmpty()) {
            report(
                    "the criterion " + Problem.quoted(id),
                    names(Stream.of(Criterion.values())
                            .filter(criterion -> !criterion.isWhole())
                            .map(Criterion::id)
                            .toList()));
        }
    }

    private void where(Map<String, List<String>> where) {
        where.forEach((id, answers) -> {
            Optional<Question> question = manifest.questions().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (question.isEmpty()) {
                report(
                        "the question " + Problem.quoted(id),
                        names(manifest.questions().stream().map(Question::id).toList()));
            } else {
                answers.stream()
                        .filter(answer -> !question.get().has(answer))
                        .forEach(answer -> report(
                                "the answer " + Problem.quoted(answer) + " to " + id,
                                names(question.get().answers().stream()
                                        .map(each -> each.id())
                                        .toList())));
            }
        });
    }

    private void report(String found, String allowed) {
        problems.add(new Problem(DefinitionFiles.DECLARATIONS, 0, 0, found, allowed));
    }

    private static String names(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
