package uk.whodoeswhat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.scenario.ScenarioReader;

/** A board paper has two to four pages, of which two are enough to decide, whatever can be recorded. */
class LongestPaperTest {
    private static final int PAGES = 4;
    private static final int ENOUGH = 2;
    private static final String WORDS = "every word of a long text and ";
    private static final Rulebook RULEBOOK = accepted(Rulebook.bundled(Rulebook.SHIPPED));

    static List<LongestProposal> longest() {
        List<LongestProposal> longest = new ArrayList<>();
        for (String unit : List.of(WORDS, "WWWWWWWWWW", "WWWWWWWWWWWW ")) {
            longest.add(new LongestProposal(unit, false));
            longest.add(new LongestProposal(unit, true));
        }
        return longest;
    }

    @ParameterizedTest
    @MethodSource("longest")
    void hasNoMoreThanFourPages(LongestProposal proposal) throws IOException {
        holds(proposal.toString(), paper(proposal, accepted(ProposalReader.read(proposal.yaml(), Format.YAML))));
    }

    private static void holds(String name, BoardPaper paper) throws IOException {
        byte[] pdf = PaperPdf.of(paper.title(), List.of(paper), Map.of());
        if (Boolean.getBoolean("papers.write")) {
            Files.write(Path.of("target", name.replace(' ', '-') + ".pdf"), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(PAGES);
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(ENOUGH);
            assertThat(text.getText(document)).contains("Recommendation", "Why this tier", "Why not another tier");
        }
    }

    static List<Path> cases() throws IOException {
        return PaperPdfTest.cases();
    }

    /** Whatever the tier and whatever follows from it. */
    @ParameterizedTest
    @MethodSource("cases")
    void hasNoMoreThanFourPagesWhereAPublicCaseHasTheLongestTexts(Path scenario) throws IOException {
        LongestProposal longest = new LongestProposal(WORDS, false);
        Proposal stretched = longest.stretched(accepted(ScenarioReader.proposal(scenario)));
        holds(scenario.getFileName().toString(), paper(longest, stretched));
    }

    private static BoardPaper paper(LongestProposal longest, Proposal proposal) {
        Decision decision = Decision.of(RULEBOOK, proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE);
        return BoardPapers.of(decision, Optional.of(registration(longest)));
    }

    private static Registration registration(LongestProposal longest) {
        String reason = longest.text(LongestProposal.PROSE, 0);
        return new Registration(
                "018f6b1e-5a0c-4c5e-9a51-0f7e5b8f8f11",
                Instant.parse("2023-04-02T09:30:00Z"),
                Optional.of(longest.text(2 * LongestProposal.LINE, 0)),
                Optional.of(reason),
                41,
                List.of("whodoeswhat.example/log", "42", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                Collections.nCopies(30, "This decision was withdrawn on 3 April 2023. The reason given: " + reason));
    }

    private static <T> T accepted(Result<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<T>) read).value();
    }
}
