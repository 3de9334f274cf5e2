package uk.whodoeswhat.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What must never happen in the service, so that its answer can be tested. */
@Hidden
@RestController
class Faulty {

    @GetMapping({"/api/v1/faulty", "/faulty"})
    String fault() {
        throw new IllegalStateException("an inner secret");
    }

    @GetMapping("/api/v1/refused-by-container")
    void refused(HttpServletResponse response) throws IOException {
        response.sendError(503);
    }

    @GetMapping("/forbidden")
    void forbidden(HttpServletResponse response) throws IOException {
        response.sendError(403);
    }
}
