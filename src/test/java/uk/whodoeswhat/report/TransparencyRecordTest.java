package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.rulebook.Rulebook;

class TransparencyRecordTest {
    private static final Rulebook RULEBOOK = ((Read.Accepted<Rulebook>) Rulebook.bundled(Rulebook.SHIPPED)).value();

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
                        "### Contact email",
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
