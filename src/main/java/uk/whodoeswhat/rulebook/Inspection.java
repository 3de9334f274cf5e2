package uk.whodoeswhat.rulebook;

import java.util.List;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.definition.ExampleService;
import uk.whodoeswhat.rulebook.definition.Placeholders;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.tier.Tier;

/** Checks what a rulebook's files say of one another: every name that is used exists, and nothing is there twice. */
final class Inspection {
    private final RulebookDefinition manifest;
    private final Inconsistencies found;

    private Inspection(RulebookDefinition manifest, Inconsistencies found) {
        this.manifest = manifest;
        this.found = found;
    }

    static List<Problem> of(DefinitionFiles files, List<Source> sources, List<Rule> rules) {
        RulebookDefinition manifest = files.together();
        Inconsistencies found = new Inconsistencies(sources);
        Inspection inspection = new Inspection(manifest, found);
        inspection.sources(sources);
        inspection.kinds(files.criteria());
        inspection.criteria();
        inspection.tiers();
        found.unique(
                DefinitionFiles.TIERS,
                "requirement",
                manifest.requirements().stream()
                        .map(RulebookDefinition.RequirementEntry::id)
                        .toList());
        inspection.questions();
        inspection.parameters();
        inspection.examples();
        DeclarationChecks.of(manifest, found.problems());
        new RuleNames(manifest, found).check(rules);
        return found.problems();
    }

    private void sources(List<Source> sources) {
        found.same(
                DefinitionFiles.HEAD,
                "source",
                manifest.sources(),
                sources.stream().map(Source::id).toList());
        for (Source source : sources) {
            found.unique(
                    "sources/" + source.id() + ".yaml",
                    "clause",
                    source.clauses().stream().map(Clause::id).toList());
        }
    }

    /** Each kind of answer is there once, and every answer is of one of them. */
    private void kinds(DefinitionFiles.CriteriaFile file) {
        List<String> kinds =
                file.kinds().stream().map(DefinitionFiles.AnswerKind::id).toList();
        found.unique(DefinitionFiles.CRITERIA, "kind", kinds);
        file.criteria().stream()
                .flatMap(criterion -> criterion.answer().stream())
                .map(DefinitionFiles.OwnAnswer::kind)
                .filter(kind -> !kinds.contains(kind))
                .forEach(kind -> found.report(
                        DefinitionFiles.CRITERIA, 0, "the kind " + Problem.quoted(kind), Inconsistencies.names(kinds)));
        file.criteria().stream()
                .filter(criterion ->
                        criterion.answer().filter(file::wordsAreUnused).isPresent())
                .forEach(criterion -> found.report(
                        DefinitionFiles.CRITERIA,
                        0,
                        "the words of " + criterion.id(),
                        "words only where a text of the kind names {words}"));
    }

    /** Each example says what is found of every criterion but the wholes and what readings find of coverage. */
    private void examples() {
        found.unique(
                DefinitionFiles.EXAMPLES,
                "example",
                manifest.examples().stream().map(ExampleService::id).toList());
        List<String> asked = Stream.of(Criterion.values())
                .filter(criterion -> !criterion.isWhole() && criterion != Criterion.COVERAGE_NONE)
                .map(Criterion::id)
                .toList();
        for (ExampleService example : manifest.examples()) {
            found.same(
                    DefinitionFiles.EXAMPLES,
                    "criterion",
                    asked,
                    example.findings().keySet().stream().toList());
            found.cited(DefinitionFiles.EXAMPLES, 0, example.citations());
        }
    }

    private void criteria() {
        List<String> known =
                List.of(Criterion.values()).stream().map(Criterion::id).toList();
        found.same(
                DefinitionFiles.CRITERIA,
                "criterion",
                known,
                manifest.criteria().stream()
                        .map(RulebookDefinition.CriterionEntry::id)
                        .toList());
        manifest.criteria().forEach(entry -> found.cited(DefinitionFiles.CRITERIA, 0, entry.citations()));
        if (found.problems().isEmpty()) {
            manifest.criteria().forEach(this::changes);
            StructureChecks.of(manifest, found);
        }
    }

    /** Every parameter named in a text exists. */
    private void changes(RulebookDefinition.CriterionEntry entry) {
        List<String> parameters =
                manifest.parameters().stream().map(Parameter::id).toList();
        entry.changes().stream()
                .flatMap(change -> Placeholders.names(change.evidenceNeeded()).stream())
                .filter(name -> !parameters.contains(name))
                .forEach(name -> found.report(
                        DefinitionFiles.CRITERIA,
                        0,
                        "the parameter " + Problem.quoted(name) + " in a change of " + entry.id(),
                        Inconsistencies.names(parameters)));
    }

    private void tiers() {
        found.same(
                DefinitionFiles.TIERS,
                "tier",
                List.of(Tier.values()).stream().map(Tier::name).toList(),
                manifest.tiers().stream().map(entry -> entry.tier().name()).toList());
    }

    private void questions() {
        found.unique(
                DefinitionFiles.QUESTIONS,
                "question",
                manifest.questions().stream().map(Question::id).toList());
        for (Question question : manifest.questions()) {
            List<String> answers =
                    question.answers().stream().map(answer -> answer.id()).toList();
            found.unique(DefinitionFiles.QUESTIONS, "answer to " + question.id(), answers);
            if (!question.has(question.byDefault())) {
                found.report(
                        DefinitionFiles.QUESTIONS,
                        0,
                        "the default " + Problem.quoted(question.byDefault()) + " of " + question.id(),
                        Inconsistencies.names(answers));
            }
            found.cited(DefinitionFiles.QUESTIONS, 0, question.citations());
        }
    }

    private void parameters() {
        found.unique(
                DefinitionFiles.PARAMETERS,
                "parameter",
                manifest.parameters().stream().map(Parameter::id).toList());
        for (Parameter parameter : manifest.parameters()) {
            found.cited(DefinitionFiles.PARAMETERS, 0, List.of(new Citation("house", parameter.clause())));
        }
    }
}
