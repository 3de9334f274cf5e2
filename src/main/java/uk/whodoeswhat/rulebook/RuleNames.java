package uk.whodoeswhat.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rulebook.definition.Mentions;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.engine.RuleScan;

/** Checks what rules say of the manifest and the sources: every name that a rule uses exists, and no rule is there twice. */
final class RuleNames {
    private final RulebookDefinition manifest;
    private final Inconsistencies found;

    RuleNames(RulebookDefinition manifest, Inconsistencies found) {
        this.manifest = manifest;
        this.found = found;
    }

    void check(List<Rule> rules) {
        Map<String, Rule> seen = new HashMap<>();
        Set<String> parameters =
                manifest.parameters().stream().map(Parameter::id).collect(Collectors.toSet());
        for (Rule rule : rules) {
            String place = RuleScan.place(rule.file(), rule.id());
            Rule earlier = seen.putIfAbsent(rule.id(), rule);
            if (earlier != null) {
                found.report(
                        place,
                        rule.line(),
                        "a second rule with this id",
                        "each id once; the first is in " + earlier.file() + ", line " + earlier.line());
            }
            found.cited(place, rule.line(), rule.citations());
            for (Mentions.Mention parameter : rule.mentions().of(Mentions.Mentioned.PARAMETER)) {
                if (!parameters.contains(parameter.name())) {
                    found.report(
                            place,
                            parameter.line(),
                            "the parameter " + Problem.quoted(parameter.name()),
                            Inconsistencies.names(parameters));
                }
            }
            criteria(rule, place);
            answers(rule, place);
        }
        if (rules.isEmpty()) {
            found.report("the rulebook", 0, "no rule", "at least one .drl file with rules");
        }
    }

    private void criteria(Rule rule, String place) {
        for (Mentions.Mention criterion : rule.mentions().of(Mentions.Mentioned.CRITERION)) {
            if (List.of(Criterion.values()).stream()
                    .noneMatch(each -> each.name().equals(criterion.name()))) {
                found.report(
                        place,
                        criterion.line(),
                        "the criterion " + Problem.quoted(criterion.name()),
                        List.of(Criterion.values()).stream()
                                .map(Criterion::name)
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    private void answers(Rule rule, String place) {
        for (Mentions.Mention said : rule.mentions().of(Mentions.Mentioned.ANSWER)) {
            String answer = said.answer().orElse("");
            Question question = manifest.questions().stream()
                    .filter(each -> each.id().equals(said.name()))
                    .findFirst()
                    .orElse(null);
            if (question == null) {
                found.report(
                        place,
                        said.line(),
                        "the question " + Problem.quoted(said.name()),
                        Inconsistencies.names(
                                manifest.questions().stream().map(Question::id).toList()));
            } else if (!question.has(answer)) {
                found.report(
                        place,
                        said.line(),
                        "the answer " + Problem.quoted(answer) + " to " + question.id(),
                        Inconsistencies.names(question.answers().stream()
                                .map(each -> each.id())
                                .toList()));
            }
        }
    }
}
