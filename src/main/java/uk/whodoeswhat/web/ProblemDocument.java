package uk.whodoeswhat.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.store.StoreUnavailable;

/** A problem document (RFC 9457), its keys in order: what went wrong, what is allowed where that is known, which request. */
record ProblemDocument(int status, Map<String, Object> body) {
    private static final String OURS = "The service failed. The fault is logged under this request id.";
    private static final String AWAY =
            "The store cannot be reached or written to. Nothing was answered that is not recorded; "
                    + "send the request again later, under the same request id if it is to record something.";
    private static final String TOO_LARGE = "The form that was sent is larger than this service reads.";
    static final String BUSY =
            "More is asked at once than this service can do. Nothing was done; send the request again later.";
    private static final String SLOW = "The body of the request came too slowly. Nothing was done; send it again.";
    private static final String UNREAD = "Found a body that is cut short or malformed; allowed: a whole one.";
    private static final String MALFORMED =
            "Found a form that is cut short or malformed; allowed: multipart/form-data, whole.";
    private static final String THEIRS = "The request is not one that is allowed here.";

    /** The problem document of an exception that ended a request. */
    static ProblemDocument of(Exception exception, HttpServletRequest request) {
        if (exception instanceof RefusedRequest refusal) {
            return of(refusal.kind(), String.valueOf(refusal.getMessage()), refusal.problems(), request);
        }
        if (exception instanceof RuleException fault) {
            return of(ProblemKind.RULE_FAULT, String.valueOf(fault.getMessage()), List.of(), request);
        }
        if (exception instanceof StoreUnavailable || exception instanceof DataAccessException) {
            return of(ProblemKind.UNAVAILABLE, AWAY, List.of(), request);
        }
        if (exception instanceof ErrorResponse response) {
            return of(response.getStatusCode().value(), detail(exception, response, request), request);
        }
        if (isUnread(exception)) {
            return of(HttpStatus.BAD_REQUEST.value(), UNREAD, request);
        }
        if (exception instanceof MultipartException) {
            return of(HttpStatus.BAD_REQUEST.value(), MALFORMED, request);
        }
        if (exception instanceof HttpMessageNotReadableException) {
            return of(HttpStatus.BAD_REQUEST.value(), UNREAD, request);
        }
        if (exception instanceof InvalidParameterException parameters) {
            int status = parameters.getErrorCode();
            return of(status, status == HttpStatus.CONTENT_TOO_LARGE.value() ? TOO_LARGE : "", request);
        }
        return of(HttpStatus.INTERNAL_SERVER_ERROR.value(), "", request);
    }

    /** Whether the body could not be read to its end, for what the client sent. */
    private static boolean isUnread(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(BadRequestException.class::isInstance);
    }

    private static ProblemDocument of(
            ProblemKind kind, String detail, List<Problem> problems, HttpServletRequest request) {
        ProblemDocument document =
                make(kind.type().toString(), kind.title(), kind.status().value(), detail, request);
        if (!problems.isEmpty()) {
            document.body().put("errors", problems.stream().map(Problem::tree).toList());
        }
        return document;
    }

    /** The problem document of a bare status, as the container or a filter gives it. */
    static ProblemDocument of(int status, String detail, HttpServletRequest request) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        String unsaid = status == HttpStatus.REQUEST_TIMEOUT.value() ? SLOW : status < 500 ? THEIRS : OURS;
        return make("about:blank", title, status, detail.isEmpty() ? unsaid : detail, request);
    }

    private static ProblemDocument make(
            String type, String title, int status, String detail, HttpServletRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", path(request));
        body.put("requestId", RequestIds.of(request));
        return new ProblemDocument(status, body);
    }

    private static String detail(Exception exception, ErrorResponse response, HttpServletRequest request) {
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            String[] allowed = method.getSupportedMethods();
            return "found the method " + Problem.quoted(method.getMethod()) + "; allowed: "
                    + (allowed == null ? "none" : String.join(", ", allowed));
        }
        if (exception instanceof HttpMediaTypeException type) {
            return mediaType(type, request);
        }
        return exception instanceof NoResourceFoundException
                ? "There is nothing at this address."
                : String.valueOf(response.getBody().getDetail());
    }

    /** An Accept that is no list of media types names none that are supported. */
    private static String mediaType(HttpMediaTypeException refused, HttpServletRequest request) {
        String header =
                refused instanceof HttpMediaTypeNotAcceptableException ? HttpHeaders.ACCEPT : HttpHeaders.CONTENT_TYPE;
        String found = String.join(", ", Collections.list(request.getHeaders(header)));
        String allowed = refused.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return "found " + (found.isEmpty() ? "no " + header : header + " " + Problem.quoted(found)) + "; allowed: "
                + (allowed.isEmpty() ? "media types, such as application/json" : allowed);
    }

    /** The path of the request as it was sent: not that of the error page it was handed on to. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }
}
