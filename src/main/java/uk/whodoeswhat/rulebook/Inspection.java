package uk.whodoeswhat.rulebook;

import java.util.List;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Clause;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.definition.Placeholders;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.tier.StatusChange;
import uk.whodoeswhat.tier.Tier;

/** Checks what a rulebook's files say of one another: every name that is used exists, and nothing is there twice. */
final class Inspection {
    private final RulebookDefinition manifest;
    private final Inconsistencies found;

    private Inspection(RulebookDefinition manifest, Inconsistencies found) {
        this.manifest = manifest;
        this.found = found;
    }

    static List<Problem> of(RulebookDefinition manifest, List<Source> sources, List<Rule> rules) {
        Inconsistencies found = new Inconsistencies(sources);
        Inspection inspection = new Inspection(manifest, found);
        inspection.sources(sources);
        inspection.criteria();
        inspection.tiers();
        found.unique(
                Inconsistencies.MANIFEST,
                "requirement",
                manifest.requirements().stream()
                        .map(RulebookDefinition.RequirementEntry::id)
                        .toList());
        inspection.questions();
        inspection.parameters();
        DeclarationChecks.of(manifest, found.problems());
        new RuleNames(manifest, found).check(rules);
        return found.problems();
    }

    private void sources(List<Source> sources) {
        found.same(
                "source", manifest.sources(), sources.stream().map(Source::id).toList());
        for (Source source : sources) {
            found.unique(
                    "sources/" + source.id() + ".yaml",
                    "clause",
                    source.clauses().stream().map(Clause::id).toList());
        }
    }

    private void criteria() {
        List<String> known =
                List.of(Criterion.values()).stream().map(Criterion::id).toList();
        found.same(
                "criterion",
                known,
                manifest.criteria().stream()
                        .map(RulebookDefinition.CriterionEntry::id)
                        .toList());
        manifest.criteria().forEach(entry -> found.cited(Inconsistencies.MANIFEST, 0, entry.citations()));
        if (found.problems().isEmpty()) {
            manifest.criteria().forEach(this::changes);
        }
    }

    /** Every definite status that a criterion may take has a change, and every parameter named in its text exists. */
    private void changes(RulebookDefinition.CriterionEntry entry) {
        List<String> parameters =
                manifest.parameters().stream().map(Parameter::id).toList();
        found.same(
                "change of " + entry.id() + " to",
                StatusChange.definite(entry.criterion()).stream()
                        .map(Status::name)
                        .toList(),
                entry.changes().stream().map(change -> change.to().name()).toList());
        entry.changes().stream()
                .flatMap(change -> Placeholders.names(change.evidenceNeeded()).stream())
                .filter(name -> !parameters.contains(name))
                .forEach(name -> found.report(
                        Inconsistencies.MANIFEST,
                        0,
                        "the parameter " + Problem.quoted(name) + " in a change of " + entry.id(),
                        Inconsistencies.names(parameters)));
    }

    private void tiers() {
        found.same(
                "tier",
                List.of(Tier.values()).stream().map(Tier::name).toList(),
                manifest.tiers().stream().map(entry -> entry.tier().name()).toList());
    }

    private void questions() {
        found.unique(
                Inconsistencies.MANIFEST,
                "question",
                manifest.questions().stream().map(Question::id).toList());
        for (Question question : manifest.questions()) {
            List<String> answers =
                    question.answers().stream().map(answer -> answer.id()).toList();
            found.unique(Inconsistencies.MANIFEST, "answer to " + question.id(), answers);
            if (!question.has(question.byDefault())) {
                found.report(
                        Inconsistencies.MANIFEST,
                        0,
                        "the default " + Problem.quoted(question.byDefault()) + " of " + question.id(),
                        Inconsistencies.names(answers));
            }
            found.cited(Inconsistencies.MANIFEST, 0, question.citations());
        }
    }

    private void parameters() {
        found.unique(
                Inconsistencies.MANIFEST,
                "parameter",
                manifest.parameters().stream().map(Parameter::id).toList());
        for (Parameter parameter : manifest.parameters()) {
            found.cited(Inconsistencies.MANIFEST, 0, List.of(new Citation("house", parameter.clause())));
        }
    }
}
