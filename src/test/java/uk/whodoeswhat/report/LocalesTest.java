package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.scenario.ScenarioReader;

/** What is recorded and printed is the same wherever the machine stands. */
class LocalesTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final Rulebook RULEBOOK = accepted(Rulebook.bundled(Rulebook.SHIPPED));
    private static final Registration REGISTRATION = new Registration(
            "018f6b1e-5a0c-4c5e-9a51-0f7e5b8f8f11",
            Instant.parse("2023-04-02T23:30:00Z"),
            Optional.of("A. Secretary, board secretary"),
            Optional.empty(),
            41,
            List.of("whodoeswhat.example/log", "42", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            List.of());

    @AfterEach
    void back() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva"})
    void isTheSameEverywhere(String locale) throws IOException {
        Locale.setDefault(Locale.UK);
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        List<String> here = all();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(all()).isNotEmpty().isEqualTo(here);
    }

    private static List<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios/who-does-what-2023/central-preferred"), 1)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(LocalesTest::written)
                    .toList();
        }
    }

    /** The bytes of a PDF tell when it was made; its text does not. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void printsTheSameEverywhere(String locale) throws IOException {
        BoardPaper paper = paper(decision(
                Path.of("scenarios/who-does-what-2023/central-preferred").resolve(first())));
        String here = printed(paper);
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(printed(paper)).isEqualTo(here).contains("2023");
    }

    private static String first() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/who-does-what-2023/central-preferred"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String printed(BoardPaper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PaperPdf.of(paper.title(), List.of(paper), Map.of()))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Decision decision(Path scenario) throws IOException {
        return accepted(ScenarioReader.proposal(scenario)
                .map(proposal -> Decision.of(RULEBOOK, proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE)));
    }

    private static BoardPaper paper(Decision decision) {
        return BoardPapers.of(decision, Optional.of(REGISTRATION));
    }

    private static String written(Path scenario) {
        try {
            Decision decision = decision(scenario);
            BoardPaper paper = paper(decision);
            return new String(decision.bytes(), StandardCharsets.UTF_8)
                    + PaperPage.standalone(paper.title(), List.of(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T accepted(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
