package uk.whodoeswhat.web.page.help;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.report.TransparencyRecord;
import uk.whodoeswhat.rulebook.Rulebook;

/** The Algorithmic Transparency Record of this service, as far as it can be written without a person. */
@Controller
public class TransparencyController {
    public static final String PATH = "/help/algorithmic-transparency";

    private final Rulebook rulebook;
    private final Keeping keeping;

    TransparencyController(Rulebook rulebook, Keeping keeping) {
        this.rulebook = rulebook;
        this.keeping = keeping;
    }

    @GetMapping(PATH)
    ModelAndView page() {
        return new ModelAndView("help/algorithmic-transparency", Map.of("parts", record().parts()));
    }

    @GetMapping(PATH + ".md")
    ResponseEntity<byte[]> markdown() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"algorithmic-transparency.md\"")
                .body(record().markdown().getBytes(StandardCharsets.UTF_8));
    }

    private TransparencyRecord record() {
        return TransparencyRecord.of(rulebook, keeping.deployment());
    }
}
