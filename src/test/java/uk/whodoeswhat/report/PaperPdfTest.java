package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.scenario.ScenarioReader;

/** What is printed for a board. */
class PaperPdfTest {
    private static final Path SCENARIOS = Path.of("scenarios/who-does-what-2023");
    private static final Rulebook RULEBOOK = accepted(Rulebook.bundled(Rulebook.SHIPPED));
    private static final Registration REGISTRATION = new Registration(
            "018f6b1e-5a0c-4c5e-9a51-0f7e5b8f8f11",
            Instant.parse("2023-04-02T09:30:00Z"),
            Optional.of("A. Secretary, board secretary"),
            Optional.empty(),
            41,
            List.of("whodoeswhat.example/log", "42", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            List.of());

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Path> cases() throws IOException {
        List<Path> cases = new ArrayList<>();
        for (String tier : List.of("single-central", "central-preferred", "backstop", "local")) {
            try (Stream<Path> files = Files.list(SCENARIOS.resolve(tier))) {
                files.filter(Files::isRegularFile).sorted().forEach(cases::add);
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysEverythingInSentences(Path scenario) throws IOException {
        List<String> texts = new ArrayList<>();
        BoardPaper paper = BoardPapers.of(decision(scenario), Optional.of(REGISTRATION));
        paper.map(text -> {
            texts.add(text);
            return text;
        });
        assertThat(texts).hasSizeGreaterThan(20);
        assertThat(texts.stream().flatMap(text -> Leftovers.in(text).stream())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTwoToFourPages(Path scenario) throws IOException {
        byte[] pdf = pdf(decision(scenario));
        if (Boolean.getBoolean("papers.write")) {
            Files.write(Path.of("target", scenario.getFileName() + ".pdf"), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 4);
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(2);
            assertThat(text.getText(document)).contains("Recommendation", "Why this tier", "Why not another tier");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void isFitForScreenReadersAndArchives(PDFAFlavour flavour) throws Exception {
        Decision decision = decision(SCENARIOS.resolve("local/nhs-login.yaml"));
        assertThat(failures(pdf(decision), flavour)).isEmpty();
        byte[] pack = PaperPdf.of(
                "Agenda pack",
                List.of(paper(decision), paper(decision(SCENARIOS.resolve("backstop/ncrs.yaml")))),
                Map.of());
        assertThat(failures(pack, flavour)).isEmpty();
    }

    @Test
    void carriesTheDecision() throws IOException {
        Decision decision = decision(SCENARIOS.resolve("backstop/ncrs.yaml"));
        try (PDDocument document = Loader.loadPDF(pdf(decision))) {
            byte[] attached = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("decision.json")
                    .getEmbeddedFile()
                    .toByteArray();
            assertThat(attached).isEqualTo(decision.canonicalBytes());
        }
    }

    @Test
    void givesSeveralPapersContentsAndBookmarks() throws IOException {
        List<BoardPaper> papers = List.of(
                paper(decision(SCENARIOS.resolve("backstop/ncrs.yaml"))),
                paper(decision(SCENARIOS.resolve("local/nhs-login.yaml"))));
        try (PDDocument document = Loader.loadPDF(PaperPdf.of("Agenda pack", papers, Map.of()))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks)
                    .containsExactlyElementsOf(
                            papers.stream().map(BoardPaper::title).toList());
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document))
                    .contains("Agenda pack")
                    .contains("backstop", "locally", "Firm", "Provisional")
                    .contains("This is an example") // or withdrawn, or replaced: what a reader must know first
                    .doesNotContain("The question");
        }
    }

    @ParameterizedTest
    @CsvSource({"local/nhsmail-trusts, Support offered where it is not national", "backstop/ncrs, What follows"})
    void hasTheOrderOfABoardPaper(String scenario, String support) throws IOException {
        Decision decision = decision(SCENARIOS.resolve(scenario + ".yaml"));
        try (PDDocument document = Loader.loadPDF(pdf(decision))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            decision.judgement().proposal().title(),
                            "Agenda item",
                            "Report by",
                            "Paper type",
                            "Date of the proposal",
                            "The question",
                            "Recommendation and action required",
                            "Why this tier",
                            "wdw-2023",
                            "Why not another tier",
                            "Evidence and its strength",
                            "What is missing",
                            "Other readings of the framework",
                            support,
                            "Equity, risks and flags",
                            "Conflicts of interest declared",
                            "Review",
                            "The board's own decision",
                            "The clauses cited",
                            "How to check this paper",
                            "Place in the log",
                            decision.digest());
        }
    }

    @Test
    void leadsToTheQuestionsThatAreOpen() {
        BoardPaper paper = paper(decision(SCENARIOS.resolve("local/nhs-login.yaml")));
        assertThat(paper.after())
                .filteredOn(section -> section.heading().equals("What is missing"))
                .singleElement()
                .satisfies(section -> assertThat(section.paragraphs())
                        .satisfiesExactly(
                                idle -> assertThat(idle).startsWith("Open, but without effect on the result: "),
                                lead -> assertThat(lead).isEqualTo("Find these answers, in this order:")));
    }

    @Test
    void namesWhoReportsWithTheOrganisationOrItsCode() throws IOException {
        String unnamed = Files.readString(Path.of("src/test/resources/proposals/valid/minimal-json.json"));
        assertThat(reportBy(unnamed)).isEqualTo("Programme director (X26)");
        assertThat(reportBy(unnamed.replace("\"role\":", "\"name\": \"NHS England\", \"role\":")))
                .isEqualTo("Programme director, NHS England (X26)");
    }

    private static String reportBy(String json) {
        Proposal proposal = accepted(ProposalReader.read(json.getBytes(StandardCharsets.UTF_8), Format.JSON));
        BoardPaper paper = paper(Decision.of(RULEBOOK, proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE));
        return paper.front().stream()
                .filter(fact -> fact.name().equals("Report by"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void sumsUpTwentyPapersOnOnePage() throws IOException {
        List<BoardPaper> papers = IntStream.rangeClosed(1, 20)
                .mapToObj(item -> new BoardPaper(
                        "paper-" + item,
                        "Item " + item + ": a register of patients for every provider of care in all of England",
                        "Provided regionally or locally",
                        "Provisional",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        try (PDDocument document = Loader.loadPDF(PaperPdf.of("Agenda pack", papers, Map.of()))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document)).contains("Item 1:", "Item 20:");
            assertThat(document.getNumberOfPages()).isEqualTo(21);
        }
    }

    @Test
    void saysThatADecisionIsNotRecorded() throws IOException {
        BoardPaper paper = BoardPapers.of(decision(SCENARIOS.resolve("backstop/ncrs.yaml")), Optional.empty());
        assertThat(paper.warnings()).anyMatch(warning -> warning.contains("not recorded"));
    }

    @Test
    void showsHostileTextAsText() throws IOException {
        String hostile = "<script>alert(1)</script> & ${7*7} [[${7*7}]] \" '";
        BoardPaper plain = paper(decision(SCENARIOS.resolve("backstop/ncrs.yaml")));
        BoardPaper paper = new BoardPaper(
                plain.id(),
                hostile,
                hostile,
                hostile,
                List.of(hostile),
                List.of(new BoardPaper.KeyFact(hostile, hostile)),
                List.of(new PaperSection(hostile, List.of(hostile), List.of(PaperPoint.of(hostile)))),
                List.of(new BoardPaper.EvidenceRow("id", hostile, hostile, hostile, hostile, hostile)),
                0,
                List.of(),
                List.of(),
                List.of(new BoardPaper.KeyFact(hostile, hostile)));
        assertThat(PaperPage.standalone(hostile, List.of(paper)))
                .doesNotContain("<script")
                .doesNotContain("49");
        try (PDDocument document = Loader.loadPDF(PaperPdf.of(hostile, List.of(paper), Map.of()))) {
            assertThat(new PDFTextStripper().getText(document)).contains(hostile);
        }
    }

    static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(failure -> failure.getRuleId() + " " + failure.getMessage() + " at " + failure.getLocation())
                    .toList();
        }
    }

    private static byte[] pdf(Decision decision) {
        BoardPaper paper = paper(decision);
        return PaperPdf.of(paper.title(), List.of(paper), Map.of("decision.json", decision.canonicalBytes()));
    }

    private static BoardPaper paper(Decision decision) {
        return BoardPapers.of(decision, Optional.of(REGISTRATION));
    }

    private static Decision decision(Path scenario) {
        try {
            return accepted(ScenarioReader.proposal(scenario)
                    .map(proposal -> Decision.of(RULEBOOK, proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T accepted(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
