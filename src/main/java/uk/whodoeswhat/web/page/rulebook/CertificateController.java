package uk.whodoeswhat.web.page.rulebook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.Certificates;
import uk.whodoeswhat.web.RulebookController;
import uk.whodoeswhat.web.page.RulebookLinks;

/** What was shown of the rulebook in force. Making that takes seconds: until it is there the page says so, and is asked again. */
@Controller
public class CertificateController {
    public static final String PATH = RulebookLinks.HOME + "/certificate";

    private static final int SECONDS = 5;

    private final Rulebook rulebook;
    private final Certificates certificates;

    CertificateController(Rulebook rulebook, Certificates certificates) {
        this.rulebook = rulebook;
        this.certificates = certificates;
    }

    @GetMapping(PATH)
    ModelAndView certificate(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        String data = RulebookController.PATH + "/" + rulebook.digest() + "/certificate";
        return certificates
                .ready(rulebook)
                .map(made -> new ModelAndView(
                        "rulebook/certificate", Map.of("view", CertificateView.of(made, rulebook), "data", data)))
                .orElseGet(() -> new ModelAndView(
                        "rulebook/certificate-waiting",
                        Map.of("data", data, "pageScript", "/wait.js", "pageRefresh", SECONDS)));
    }
}
