package uk.whodoeswhat.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Key;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rulebook.definition.ChangeOwner;
import uk.whodoeswhat.rulebook.definition.Declarations;
import uk.whodoeswhat.rulebook.definition.ExampleService;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.tier.OpenCriterion;

/** The YAML files that define a rulebook, each as it is written. */
record DefinitionFiles(
        Head head,
        CriteriaFile criteria,
        TiersFile tiers,
        QuestionsFile questions,
        ParametersFile parameters,
        Declarations declarations,
        ExamplesFile examples) {
    static final String HEAD = "rulebook.yaml";
    static final String CRITERIA = "criteria.yaml";
    static final String TIERS = "tiers.yaml";
    static final String QUESTIONS = "questions.yaml";
    static final String PARAMETERS = "parameters.yaml";
    private static final String WORDS = "{words}";
    static final String DECLARATIONS = "declarations.yaml";
    static final String EXAMPLES = "examples.yaml";

    /** `rulebook.yaml`. */
    record Head(
            String id,
            String version,
            String title,
            LocalDate effectiveFrom,
            String nationalBody,
            List<RulebookDefinition.NationalBody> nationalBodies,
            List<String> sources) {}

    /** `criteria.yaml`: lists that rules name, what answers of each kind may become, and the criteria. */
    record CriteriaFile(
            List<String> aims,
            List<String> standardisation,
            List<RulebookDefinition.AssuranceEntry> assurances,
            List<OpenCriterion.Effect> bringFirst,
            List<AnswerKind> kinds,
            List<AskedCriterion> criteria) {
        private Optional<Status> enough(OwnAnswer answer) {
            return kinds.stream()
                    .filter(kind -> kind.id().equals(answer.kind()))
                    .flatMap(kind -> kind.enough().stream())
                    .findFirst();
        }

        private Stream<AnswerChange> changes(OwnAnswer answer) {
            return kinds.stream()
                    .filter(kind -> kind.id().equals(answer.kind()))
                    .flatMap(kind -> kind.changes().stream());
        }

        boolean wordsAreUnused(OwnAnswer answer) {
            return answer.words().isPresent()
                    && changes(answer)
                            .noneMatch(change -> change.evidenceNeeded().contains(WORDS));
        }
    }

    /** What is said once of all answers of a kind: what each may become, and which of that is enough. */
    record AnswerKind(
            String id,
            Optional<Status> enough,
            @Items(min = 1) List<AnswerChange> changes) {}

    /** A status that an answer may take, the statuses from which that leads away from the centre, and the evidence it takes. */
    record AnswerChange(Status to, List<Status> awayFrom, String evidenceNeeded) {}

    /** A criterion, with its own answer, or with the parts from which rules put it together. */
    record AskedCriterion(
            String id,
            String title,
            @Key("short") String shortTitle,
            List<Citation> citations,
            String question,
            List<String> parts,
            Optional<OwnAnswer> answer) {}

    /** An answer's kind, the words that stand for `{words}` in the texts of the kind, and who can give or change it. */
    record OwnAnswer(String kind, Optional<String> words, ChangeOwner whereMissing, ChangeOwner whereAnswered) {
        private RulebookDefinition.ChangeEntry change(AnswerChange change) {
            return new RulebookDefinition.ChangeEntry(
                    change.to(),
                    whereMissing,
                    whereAnswered,
                    Set.copyOf(change.awayFrom()),
                    words.map(own -> change.evidenceNeeded().replace(WORDS, own))
                            .orElse(change.evidenceNeeded()));
        }
    }

    /** `tiers.yaml`. */
    record TiersFile(
            List<RulebookDefinition.TierEntry> tiers, List<RulebookDefinition.RequirementEntry> requirements) {}

    /** `questions.yaml`. */
    record QuestionsFile(List<Question> questions) {}

    /** `parameters.yaml`. */
    record ParametersFile(List<Parameter> parameters) {}

    /** `examples.yaml`. */
    record ExamplesFile(List<ExampleService> examples) {}

    /** What the files say together. An answer of a kind that does not exist has no changes. */
    RulebookDefinition together() {
        return new RulebookDefinition(
                head.id(),
                head.version(),
                head.title(),
                head.effectiveFrom(),
                head.nationalBody(),
                head.nationalBodies(),
                head.sources(),
                criteria.aims(),
                criteria.standardisation(),
                criteria.assurances(),
                criteria.bringFirst(),
                criteria.criteria().stream().map(this::entry).toList(),
                tiers.tiers(),
                tiers.requirements(),
                questions.questions(),
                parameters.parameters(),
                declarations,
                examples.examples());
    }

    private RulebookDefinition.CriterionEntry entry(AskedCriterion asked) {
        return new RulebookDefinition.CriterionEntry(
                asked.id(),
                asked.title(),
                asked.shortTitle(),
                asked.citations(),
                asked.question(),
                asked.parts(),
                asked.answer().flatMap(criteria::enough),
                asked.answer().stream()
                        .flatMap(answer -> criteria.changes(answer).map(answer::change))
                        .toList());
    }
}
