package uk.whodoeswhat.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Help, and what a public service says of itself. Nothing on these pages depends on anything. */
@Controller
class HelpController {

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
    String privacy() {
        return "help/privacy";
    }

    @GetMapping("/help/cookies")
    String cookies() {
        return "help/cookies";
    }
}
