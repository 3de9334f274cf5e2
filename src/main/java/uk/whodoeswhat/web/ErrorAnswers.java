package uk.whodoeswhat.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers every error: with a problem document, or with a page where a browser asks for one of the pages. */
@ControllerAdvice
@Controller
class ErrorAnswers implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final String RETRY_SECONDS = "5";

    /** What a handler, or Spring on the way to one, threw. */
    @ExceptionHandler(Exception.class)
    @Nullable
    Object thrown(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        boolean byClient = BrokenTransfer.isByClient(exception);
        boolean refused = response.getStatus() >= 400; // which the container did, of a body that it could not read
        boolean told = TimedBody.isBroken(request) ? refused : byClient;
        if (response.isCommitted() && !told) {
            BrokenTransfer.mark(request, exception);
            return null;
        }
        if (byClient || response.isCommitted()) {
            LOG.debug("the client went away, or sent no whole body", exception);
            return null;
        }
        ProblemDocument problem = ProblemDocument.of(exception, request);
        boolean busy = exception instanceof RefusedRequest refusal && refusal.kind() == ProblemKind.BUSY;
        if (problem.status() >= 500 && !busy) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        HttpHeaders headers =
                exception instanceof ErrorResponse known ? new HttpHeaders(known.getHeaders()) : new HttpHeaders();
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            headers.setAllow(allowed(method));
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer(problem, headers, request, response);
    }

    /** Spring names those that a route was made for; what it answers beside them is allowed, too. */
    private static Set<HttpMethod> allowed(HttpRequestMethodNotSupportedException refused) {
        Set<HttpMethod> allowed = new LinkedHashSet<>(
                Optional.ofNullable(refused.getSupportedHttpMethods()).orElse(Set.of()));
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        return allowed;
    }

    /** What a filter or the container ended with an error. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    @Nullable
    Object dispatched(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // what was sent before is no place for it
        }
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            ProblemDocument none = ProblemDocument.of(404, "There is nothing at this address.", request);
            return answer(none, new HttpHeaders(), request, response);
        }
        boolean told = (status < 500 || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String;
        String detail = told ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE)) : "";
        return answer(ProblemDocument.of(status, detail, request), new HttpHeaders(), request, response);
    }

    private static Object answer(
            ProblemDocument problem, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response) {
        if (isPage(ProblemDocument.path(request)) && AcceptedTypes.isPageWanted(request)) {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            ModelAndView page = new ModelAndView("error", Map.of("problem", problem.body()));
            page.setStatus(HttpStatusCode.valueOf(problem.status()));
            return page;
        }
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }

    private static boolean isPage(String path) {
        return !path.startsWith("/api/")
                && !path.startsWith("/log/")
                && !path.startsWith("/actuator")
                && !path.startsWith("/v3/");
    }
}
