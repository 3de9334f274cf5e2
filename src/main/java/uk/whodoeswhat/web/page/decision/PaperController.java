package uk.whodoeswhat.web.page.decision;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.report.BoardPaper;
import uk.whodoeswhat.report.PaperPage;
import uk.whodoeswhat.report.Withholding;
import uk.whodoeswhat.web.Papers;
import uk.whodoeswhat.web.RecordingService;

/** What people take away of a recorded decision: the board paper, to read and to print, and the auditor's pack. */
@Controller
class PaperController {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Duration STYLE_AGE = Duration.ofHours(1);

    private final RecordingService recordings;
    private final Papers papers;

    PaperController(RecordingService recordings, Papers papers) {
        this.recordings = recordings;
        this.papers = papers;
    }

    @GetMapping(path = RecordedController.PATH + "/{id}/paper", produces = HTML)
    ResponseEntity<byte[]> page(@PathVariable("id") String id) {
        BoardPaper paper = papers.of(RecordedController.find(recordings, id));
        return answer().body(PaperPage.linked(title(paper), List.of(paper), Papers.STYLE)
                .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = RecordedController.PATH + "/{id}/paper.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id) {
        RecordedDecision recorded = RecordedController.find(recordings, id);
        BoardPaper paper = papers.of(recorded);
        return answer().header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"board-paper-" + id + ".pdf\"")
                .body(papers.pdf(title(paper), List.of(paper), Map.of("decision.json", recorded.decision())));
    }

    /** The pack that an auditor takes away. */
    @GetMapping(path = RecordedController.PATH + "/{id}/pack.zip", produces = "application/zip")
    ResponseEntity<byte[]> pack(@PathVariable("id") String id) {
        RecordedDecision recorded = RecordedController.find(recordings, id);
        return answer().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"decision-" + id + ".zip\"")
                .body(papers.pack(recorded, Withholding.NOTHING));
    }

    @GetMapping(path = Papers.STYLE, produces = "text/css;charset=UTF-8")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(STYLE_AGE))
                .body(PaperPage.style().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate());
    }

    private static String title(BoardPaper paper) {
        return "Board paper: " + paper.title();
    }
}
