package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xml.sax.InputSource;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.scenario.ScenarioReader;

/** No paper loses a character without a word, and a paper can be made of whatever was recorded. */
class PaperCharactersTest {
    private static final Path SCENARIO = Path.of("scenarios/who-does-what-2023/backstop/ncrs.yaml");
    private static final Rulebook RULEBOOK = accepted(Rulebook.bundled(Rulebook.SHIPPED));

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\uFFFFb ",
                "\u0000\u0007\u001F\u007F\u0085 ",
                "\uFDD0\uD83F\uDFFE no characters ",
                "\uE000 private, \u0378 unassigned, \uFFFC an object, \u0605 a number, \uDB40\uDC67 a tag ",
                "中文",
                "😀",
                "👩🏽\u200D⚕\uFE0F ",
                "محمد علي ",
                "שלום (א) ",
                "X\u202E ",
                "\u2069\u202C\u2067 ",
            })
    void isMadeOfWhateverWasRecorded(String unit) throws Exception {
        BoardPaper paper = paper(unit);
        String page = PaperPage.standalone(paper.title(), List.of(paper));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertThat(factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(page)))
                        .getDocumentElement()
                        .getTextContent())
                .contains("Recommendation");
        try (PDDocument document = pdf(paper)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 4);
            assertThat(new PDFTextStripper().getText(document)).contains("Recommendation");
        }
    }

    /** Welsh, Polish, Greek, Cyrillic, Hebrew, signs of all kinds: what a text of the NHS may hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "co\u2011design ✓ ⇒ ✗ ☐ ☑ ★",
                "Bwrdd Iechyd Prifysgol Betsi Cadwaladr: tŷ, dŵr, ŷd, ẁ ẃ ẅ",
                "Łódź, Gdańsk, Świętokrzyskie, Žilina, Timișoara, İstanbul",
                "Ελληνικά, Українська, ქართული, Հայերեն",
                "CO₂, m², 10⁻⁶, H₂O, µg, ≤ 3, ≥ 4, ± 5, × 6, ½, €, ₹, №, ™",
                "→ ← ↑ ↓ ↔ ⇐ ⇔ “ ” ‘ ’ – — … • ▪ ◦ ■ ● ✔ ✘",
                "😀 😉", // which are in the fonts
            })
    void printsEverySign(String text) throws IOException {
        BoardPaper paper = titled(text);
        try (PDDocument document = pdf(paper)) {
            assertThat(oneSignOneCharacter(
                            new PDFTextStripper().getText(document).replaceAll("\\s+", " ")))
                    .contains(oneSignOneCharacter(text))
                    .doesNotContain("no sign for");
        }
    }

    /** The fonts have one sign for some characters, which is read back as one of them. */
    private static String oneSignOneCharacter(String text) {
        return text.replace('\u2011', '\u2010').replace('⁻', '−');
    }

    @Test
    void joinsALetterAndItsAccent() throws IOException {
        assertThat(text(titled("dw\u0302r, e\u0301te\u0301"))).contains("dŵr, été");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a中b | a[U+4E2D]b | U+4E2D.
            a🚀b | a[U+1F680]b | U+1F680 (rocket).
            a🚀中🚀b | a[U+1F680][U+4E2D][U+1F680]b | U+4E2D, U+1F680 (rocket).
            一二三四五六七八九十 | [U+4E00][U+4E8C][U+4E09] | U+516D and 2 others.
            """)
    void listsWhatHasNoSign(String title, String shown, String listed) throws IOException {
        BoardPaper paper = titled(title);
        assertThat(text(paper)).contains(shown, "This paper’s fonts have no sign for: ", listed);
        assertThat(PaperPage.standalone("Paper", List.of(paper)))
                .contains(title)
                .doesNotContain("no sign for");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\uFFFFb | a[U+FFFF]b
            a\u0007b | a[U+0007]b
            a\uD83Db | a[U+D83D]b
            X\u202E | X[U+202E]
            a\u2069\u202Eb | a[U+2069][U+202E]b
            """)
    void showsOnAPageWhatItCannotHold(String title, String shown) throws IOException {
        BoardPaper paper = titled(title);
        assertThat(PaperPage.standalone(title, List.of(paper))).contains(shown).doesNotContain(title);
        assertThat(text(paper)).contains(shown);
    }

    @Test
    void keepsDirectionsThatAreClosed() {
        String title = "\u2067אב\u2069 and \u202Bגד\u202C";
        assertThat(PaperPage.standalone("Paper", List.of(titled(title)))).contains(title);
    }

    /** The extracted text has each letter in its form; compatibility takes them back to the letters. */
    @ParameterizedTest
    @ValueSource(strings = {"محمد علي", "لا إله", "پژوهش گروه", "שלום עולם"})
    void setsFromRightToLeft(String name) throws IOException {
        String text = text(titled("Dr " + name + ", ward 3"));
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains("Dr " + name + ", ward 3");
    }

    /** Fonts have signs for them, which people would see. */
    @Test
    void printsNothingThatIsNotToBeSeen() throws IOException {
        assertThat(text(titled("a\u200Eb\u00ADc\u200Bd\u2067e\u2069f\u200Dg\uFEFFh")))
                .contains("abcdefgh");
        assertThat(new RightToLeft().shapeText("مه\u200Cر")).isEqualTo("\uFEE3\uFEEA\uFEAD");
    }

    @Test
    void joinsArabicLetters() {
        RightToLeft letters = new RightToLeft();
        assertThat(letters.shapeText("محمد")).isEqualTo("\uFEE3\uFEA4\uFEE4\uFEAA");
        assertThat(letters.shapeText("علا")).isEqualTo("\uFECB\uFEFC");
        assertThat(letters.shapeText("مُدّة")).isEqualTo("\uFEE3\u064F\uFEAA\u0651\uFE93");
        assertThat(letters.reorderRTLTextToLTR("(אבָ)")).isEqualTo("(בָא)");
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void isFitForScreenReadersAndArchives(PDFAFlavour flavour) throws Exception {
        BoardPaper paper = paper("ŵ ✓ ⇒ 中 😀 🚀 محمد (א) X\u202E \uFFFF\u0007 ");
        byte[] pdf = PaperPdf.of(paper.title(), List.of(paper), Map.of());
        if (Boolean.getBoolean("papers.write")) {
            Files.write(Path.of("target", "characters.pdf"), pdf);
        }
        assertThat(PaperPdfTest.failures(pdf, flavour)).isEmpty();
    }

    private static String text(BoardPaper paper) throws IOException {
        try (PDDocument document = pdf(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static PDDocument pdf(BoardPaper paper) throws IOException {
        return Loader.loadPDF(PaperPdf.of(paper.title(), List.of(paper), Map.of()));
    }

    private static BoardPaper titled(String title) {
        return new BoardPaper(
                "paper-1", title, "Tier", "Firm", List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of(),
                List.of());
    }

    /** Of a decision on records that no reader has seen, every text of which is made of this one. */
    private static BoardPaper paper(String unit) throws IOException {
        Proposal recorded = accepted(ScenarioReader.proposal(SCENARIO));
        Proposal proposal = new LongestProposal(unit, false).stretched(recorded);
        Decision decision = Decision.of(RULEBOOK, proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE);
        return BoardPapers.of(decision, Optional.empty());
    }

    private static <T> T accepted(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
