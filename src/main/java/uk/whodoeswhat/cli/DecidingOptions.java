package uk.whodoeswhat.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** The options that all deciding commands share. */
final class DecidingOptions {
    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Option(
            names = "--reading",
            paramLabel = "QUESTION=ANSWER",
            description =
                    "Answers a question that the sources leave open otherwise than the rulebook does. Repeatable.")
    private List<String> readings = List.of();

    @Option(
            names = "--detail",
            paramLabel = "tier|trace|full",
            defaultValue = "full",
            converter = ChoiceOption.OfDetail.class,
            description =
                    "How much is told: the tier; the reasons and every rule that had a say; or all, with the digest "
                            + "of the decision (the default).")
    private Detail detail = Detail.FULL;

    /**
     * Opens the rulebook.
     *
     * @throws BadUsage if a reading is not one of question and answer
     * @throws uk.whodoeswhat.framework.UnknownAnswer if the rulebook does not know it
     */
    Result<DecisionSettings> open() {
        Map<String, String> answers = answers();
        return rulebook.open().map(opened -> new DecisionSettings(opened, opened.reading(answers), detail));
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String reading : readings) {
            int equals = reading.indexOf('=');
            if (equals < 0) {
                throw new BadUsage("--reading: found " + Problem.quoted(reading) + "; allowed: question=answer");
            }
            String question = reading.substring(0, equals);
            if (answers.put(question, reading.substring(equals + 1)) != null) {
                throw new BadUsage(
                        "--reading: found two answers to " + Problem.quoted(question) + "; allowed: one answer each");
            }
        }
        return answers;
    }
}
