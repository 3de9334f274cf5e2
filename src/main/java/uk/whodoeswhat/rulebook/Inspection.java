package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.tier.Change;
import uk.whodoeswhat.tier.Tier;

/** Checks what a rulebook's files say of one another: every name that is used exists, and nothing is there twice. */
final class Inspection {
    private static final String MANIFEST = "rulebook.yaml";
    private static final Pattern CRITERION = Pattern.compile("Criterion\\.([A-Z_]+)");

    private final Manifest manifest;
    private final Map<String, Set<String>> clauses = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Inspection(Manifest manifest, List<Source> sources) {
        this.manifest = manifest;
        sources.forEach(source -> clauses.put(
                source.id(), source.clauses().stream().map(Clause::id).collect(Collectors.toSet())));
    }

    static List<Problem> of(Manifest manifest, List<Source> sources, List<Rule> rules) {
        Inspection inspection = new Inspection(manifest, sources);
        inspection.sources(sources);
        inspection.criteria();
        inspection.tiers();
        inspection.questions();
        inspection.parameters();
        DeclarationChecks.of(manifest, inspection.problems);
        inspection.rules(rules);
        return inspection.problems;
    }

    private void sources(List<Source> sources) {
        same("source", manifest.sources(), sources.stream().map(Source::id).toList());
        for (Source source : sources) {
            unique(
                    "sources/" + source.id() + ".yaml",
                    "clause",
                    source.clauses().stream().map(Clause::id).toList());
        }
    }

    private void criteria() {
        List<String> known =
                List.of(Criterion.values()).stream().map(Criterion::id).toList();
        same(
                "criterion",
                known,
                manifest.criteria().stream().map(Manifest.CriterionEntry::id).toList());
        manifest.criteria().forEach(entry -> cited(MANIFEST, 0, entry.citations()));
        if (problems.isEmpty()) {
            manifest.criteria().forEach(this::changes);
        }
    }

    /** Every definite status that a criterion may take has a change, and every parameter named in its text exists. */
    private void changes(Manifest.CriterionEntry entry) {
        List<String> parameters =
                manifest.parameters().stream().map(Parameter::id).toList();
        same(
                "change of " + entry.id() + " to",
                Change.definite(entry.criterion()).stream().map(Status::name).toList(),
                entry.changes().stream().map(change -> change.to().name()).toList());
        entry.changes().stream()
                .flatMap(change -> Placeholders.names(change.evidenceNeeded()).stream())
                .filter(name -> !parameters.contains(name))
                .forEach(name -> report(
                        MANIFEST,
                        0,
                        "the parameter " + Problem.quoted(name) + " in a change of " + entry.id(),
                        names(parameters)));
    }

    private void tiers() {
        same(
                "tier",
                List.of(Tier.values()).stream().map(Tier::name).toList(),
                manifest.tiers().stream().map(entry -> entry.tier().name()).toList());
        for (Manifest.TierEntry entry : manifest.tiers()) {
            if (entry.usage() != entry.tier().usage()) {
                report(
                        MANIFEST,
                        0,
                        "the usage `" + entry.usage() + "` of " + entry.tier(),
                        entry.tier().usage().name());
            }
        }
    }

    private void questions() {
        unique(
                MANIFEST,
                "question",
                manifest.questions().stream().map(Question::id).toList());
        for (Question question : manifest.questions()) {
            List<String> answers =
                    question.answers().stream().map(answer -> answer.id()).toList();
            unique(MANIFEST, "answer to " + question.id(), answers);
            if (!question.has(question.byDefault())) {
                report(
                        MANIFEST,
                        0,
                        "the default " + Problem.quoted(question.byDefault()) + " of " + question.id(),
                        names(answers));
            }
            cited(MANIFEST, 0, question.citations());
        }
    }

    private void parameters() {
        unique(
                MANIFEST,
                "parameter",
                manifest.parameters().stream().map(Parameter::id).toList());
        for (Parameter parameter : manifest.parameters()) {
            try {
                new Parameters(List.of(parameter)).get(parameter.id());
            } catch (IllegalArgumentException | ArithmeticException e) {
                report(
                        MANIFEST,
                        0,
                        "the value " + Problem.quoted(parameter.value()) + " of " + parameter.id(),
                        "a value in " + parameter.unit());
            }
            cited(MANIFEST, 0, List.of(new Citation("house", parameter.clause())));
        }
    }

    private void rules(List<Rule> rules) {
        Map<String, Rule> seen = new HashMap<>();
        Set<String> parameters =
                manifest.parameters().stream().map(Parameter::id).collect(Collectors.toSet());
        for (Rule rule : rules) {
            String place = RuleScan.place(rule.file(), rule.id());
            Rule earlier = seen.putIfAbsent(rule.id(), rule);
            if (earlier != null) {
                report(
                        place,
                        rule.line(),
                        "a second rule with this id",
                        "each id once; the first is in " + earlier.file() + ", line " + earlier.line());
            }
            cited(place, rule.line(), rule.citations());
            for (String parameter : rule.parameters()) {
                if (!parameters.contains(parameter)) {
                    report(
                            place,
                            line(rule, parameter),
                            "the parameter " + Problem.quoted(parameter),
                            names(parameters));
                }
            }
            criteria(rule, place);
            answers(rule, place);
        }
        if (rules.isEmpty()) {
            report("the rulebook", 0, "no rule", "at least one .drl file with rules");
        }
    }

    private void criteria(Rule rule, String place) {
        Matcher names = CRITERION.matcher(rule.text());
        while (names.find()) {
            String name = names.group(1);
            if (List.of(Criterion.values()).stream()
                    .noneMatch(each -> each.name().equals(name))) {
                report(
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
                report(
                        place,
                        line(rule, pair[0]),
                        "the question " + Problem.quoted(pair[0]),
                        names(manifest.questions().stream().map(Question::id).toList()));
            } else if (!question.has(pair[1])) {
                report(
                        place,
                        line(rule, pair[1]),
                        "the answer " + Problem.quoted(pair[1]) + " to " + question.id(),
                        names(question.answers().stream()
                                .map(answer -> answer.id())
                                .toList()));
            }
        }
    }

    private void cited(String place, int line, Collection<Citation> citations) {
        if (citations.isEmpty()) {
            report(place, line, "no citation", "at least one clause of a source");
        }
        for (Citation citation : citations) {
            Set<String> known = clauses.get(citation.source());
            if (known == null) {
                report(place, line, "the source " + Problem.quoted(citation.source()), names(clauses.keySet()));
            } else if (!known.contains(citation.clause())) {
                report(
                        place,
                        line,
                        "the clause " + Problem.quoted(citation.clause()),
                        "a clause of " + citation.source() + ": " + names(known));
            }
        }
    }

    private void same(String what, List<String> expected, List<String> found) {
        unique(MANIFEST, what, found);
        found.stream()
                .filter(each -> !expected.contains(each))
                .forEach(each -> report(MANIFEST, 0, "the " + what + " " + Problem.quoted(each), names(expected)));
        expected.stream()
                .filter(each -> !found.contains(each))
                .forEach(each -> report(MANIFEST, 0, "no " + what + " " + Problem.quoted(each), names(expected)));
    }

    private void unique(String place, String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> report(place, 0, "the " + what + " " + Problem.quoted(id) + " twice", "each once"));
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

    private static String names(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private void report(String place, int line, String found, String allowed) {
        problems.add(new Problem(place, line, line == 0 ? 0 : 1, found, allowed));
    }
}
