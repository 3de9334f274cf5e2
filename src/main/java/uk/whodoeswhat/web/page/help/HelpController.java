package uk.whodoeswhat.web.page.help;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Help, and what a public service says of itself. Only what is kept depends on the settings. */
@Controller
class HelpController {
    private final Keeping keeping;

    HelpController(Keeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/help")
    String help() {
        return "help/index";
    }

    @GetMapping("/help/reading-a-decision")
    String readingADecision() {
        return "help/reading-a-decision";
    }

    @GetMapping("/help/accessibility")
    String accessibility() {
        return "help/accessibility";
    }

    @GetMapping("/help/privacy")
    ModelAndView privacy() {
        return new ModelAndView("help/privacy", Map.of("retention", keeping.retention(), "drafts", keeping.drafts()));
    }

    @GetMapping("/help/cookies")
    String cookies() {
        return "help/cookies";
    }
}
