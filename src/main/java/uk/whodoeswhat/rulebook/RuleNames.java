package uk.whodoeswhat.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;

/** Checks what rules say of the manifest and the sources: every name that a rule uses exists, and no rule is there twice. */
final class RuleNames {
    private static final Pattern CRITERION = Pattern.compile("Criterion\\.([A-Z_]+)");

    private final Manifest manifest;
    private final Inconsistencies found;

    RuleNames(Manifest manifest, Inconsistencies found) {
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
            for (String parameter : rule.parameters()) {
                if (!parameters.contains(parameter)) {
                    found.report(
                            place,
                            line(rule, parameter),
                            "the parameter " + Problem.quoted(parameter),
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
        Matcher names = CRITERION.matcher(rule.text());
        while (names.find()) {
            String name = names.group(1);
            if (List.of(Criterion.values()).stream()
                    .noneMatch(each -> each.name().equals(name))) {
                found.report(
                        place,
                        line(rule, "Criterion." + name),
                        "the criterion " + Problem.quoted(name),
                        List.of(Criterion.values()).stream()
                                .map(Criterion::name)
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    private void answers(Rule rule, String place) {
        for (String[] pair : RuleScan.answers(rule)) {
            Question question = manifest.questions().stream()
                    .filter(each -> each.id().equals(pair[0]))
                    .findFirst()
                    .orElse(null);
            if (question == null) {
                found.report(
                        place,
                        line(rule, pair[0]),
                        "the question " + Problem.quoted(pair[0]),
                        Inconsistencies.names(
                                manifest.questions().stream().map(Question::id).toList()));
            } else if (!question.has(pair[1])) {
                found.report(
                        place,
                        line(rule, pair[1]),
                        "the answer " + Problem.quoted(pair[1]) + " to " + question.id(),
                        Inconsistencies.names(question.answers().stream()
                                .map(answer -> answer.id())
                                .toList()));
            }
        }
    }

    /** The line of the file on which a rule names something. */
    private static int line(Rule rule, String name) {
        List<String> lines = rule.text().lines().toList();
        int header = 0;
        while (!lines.get(header).startsWith("rule")) {
            header++;
        }
        for (int i = header; i < lines.size(); i++) {
            if (lines.get(i).contains(name)) {
                return rule.line() + i - header;
            }
        }
        return rule.line();
    }
}
