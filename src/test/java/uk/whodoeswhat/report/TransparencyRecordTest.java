package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;

class TransparencyRecordTest {
    private static final Rulebook RULEBOOK = ((Result.Ok<Rulebook>) Rulebook.bundled(Rulebook.SHIPPED)).value();

    private final TransparencyRecord record = TransparencyRecord.of(
            RULEBOOK,
            new Deployment(
                    "a SQLite database",
                    "log.example/1",
                    7,
                    "All came out as expected.",
                    Optional.of("2 years"),
                    Optional.of("90 days")));

    @Test
    void everyFieldSaysSomethingOrAsksAPerson() {
        assertThat(record.parts())
                .hasSize(10)
                .allSatisfy(part -> assertThat(part.fields())
                        .isNotEmpty()
                        .allMatch(
                                field -> !field.said().isEmpty() || field.ask().isPresent()));
    }

    /** Published records of version 4.0 count the fields from the name on: 33 is the architecture of the first model. */
    @Test
    void fieldsStandInTheOrderOfTheTemplate() {
        List<String> counted = record.parts().stream()
                .skip(1)
                .flatMap(part -> part.fields().stream())
                .map(TransparencyRecord.Field::name)
                .toList();

        assertThat(counted).hasSize(51);
        assertThat(counted.get(0)).endsWith(" Name");
        assertThat(counted.get(32)).endsWith(" Model architecture");
        assertThat(counted.get(38)).endsWith(" Sensitive attributes");
        assertThat(counted.get(45)).endsWith(" Sensitive attributes");
        assertThat(counted.get(49)).endsWith(" Impact assessments");
    }

    /** By section, as version 4.0 of the template has them. */
    @Test
    void fieldsHaveTheNumbersOfTheTemplate() {
        assertThat(record.parts().stream().flatMap(part -> part.fields().stream()))
                .extracting(TransparencyRecord.Field::name)
                .contains(
                        "0.5 One sentence description",
                        "1.4 Contact email",
                        "2.1.3 Senior responsible owner",
                        "2.1.4 Third party involvement",
                        "2.1.4.5 Third party data access terms",
                        "2.2.1 Detailed description",
                        "2.3.2 Human review",
                        "2.4.1.2 System-level input",
                        "2.4.1.5 Models",
                        "2.4.2.2 Model version",
                        "2.4.3.1 Development data description",
                        "2.4.3.4 Sensitive attributes",
                        "2.4.4.2 Sensitive attributes",
                        "2.5.1 Impact assessments",
                        "2.5.2 Risks and mitigations")
                .doesNotHaveDuplicates();
    }

    @Test
    void itIsMadeFromTheRulebookAndTheService() {
        var text = record.markdown();

        assertThat(text)
                .contains(RULEBOOK.digest(), "The tool has " + RULEBOOK.rules().size() + " rules")
                .contains(RULEBOOK.manifest().title(), "“Provided regionally or locally”")
                .contains(
                        "a SQLite database",
                        "log.example/1",
                        "7 decisions were recorded",
                        "erased after 2 years",
                        "nobody saves for 90 days")
                .doesNotContainPattern("\\{[a-z-]+}");
    }

    @Test
    void markdownMarksWhatAPersonMustWrite() {
        assertThat(record.markdown().lines())
                .contains(
                        "# Algorithmic transparency record: Who Does What",
                        "## 1. Tier 1: overview",
                        "### 1.4 Contact email",
                        "**To be filled in:** An address where the public can ask about it.");
    }

    @Test
    void markdownTakesTextAsText() {
        var hostile = new TransparencyRecord(List.of(new TransparencyRecord.Part(
                "a*b",
                List.of(new TransparencyRecord.Field(
                        "<x>", Optional.of(List.of("[a](b) `c` # d_e")), Optional.empty())))));

        assertThat(hostile.markdown()).contains("## a\\*b", "### \\<x\\>", "\\[a\\](b) \\`c\\` \\# d\\_e");
    }
}
