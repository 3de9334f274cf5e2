package uk.whodoeswhat.web;

import java.net.URI;
import org.springframework.http.HttpStatus;

/** The problems of this service's own, each with its status and the type by which a client knows it. */
enum ProblemKind {
    UNREADABLE("unreadable-proposal", "The proposal cannot be read", HttpStatus.BAD_REQUEST),
    INVALID("invalid-proposal", "The proposal has problems", HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_LARGE("too-large", "The proposal is too large", HttpStatus.CONTENT_TOO_LARGE),
    PARAMETER("unknown-parameter", "A parameter is not one of those allowed", HttpStatus.BAD_REQUEST),
    NOT_FOUND("not-found", "There is nothing by this name", HttpStatus.NOT_FOUND),
    CONFLICT("conflict", "It is not as it was recorded before", HttpStatus.CONFLICT),
    SUBMISSION("invalid-submission", "What was sent has problems", HttpStatus.UNPROCESSABLE_CONTENT),
    UNAVAILABLE("store-unavailable", "Nothing can be recorded now", HttpStatus.SERVICE_UNAVAILABLE),
    BUSY("busy", "Too much is asked at once", HttpStatus.SERVICE_UNAVAILABLE),
    RULE_FAULT("rule-fault", "The rules have a fault", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String id;
    private final String title;
    private final HttpStatus status;

    ProblemKind(String id, String title, HttpStatus status) {
        this.id = id;
        this.title = title;
        this.status = status;
    }

    URI type() {
        return URI.create("urn:who-does-what:problem:" + id);
    }

    String title() {
        return title;
    }

    HttpStatus status() {
        return status;
    }
}
