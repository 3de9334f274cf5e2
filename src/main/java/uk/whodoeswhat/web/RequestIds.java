package uk.whodoeswhat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.whodoeswhat.document.Problem;

/**
 * Gives each request an id and a correlation id: the caller's, or new ones. Both are in every answer and in every line of the
 * log. The same id of a caller sent again is the same request; it is any token of up to 128 characters, such as a UUID, one
 * without dashes, or a ULID. A correlation id is any text of up to 128 printable characters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds extends OncePerRequestFilter {
    static final String REQUEST = "X-Request-ID";
    static final String CORRELATION = "X-Correlation-ID";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~:+/=@-]{1,128}");
    private static final Pattern UUIDS = Pattern.compile(
            "(\\p{XDigit}{8})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{12})");
    private static final String ALLOWED = "1 to 128 letters, digits and any of `. _ ~ : + / = @ -`, such as a UUID";
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,128}");

    /** The id of a request; a new one where none was given, because the request never came this far. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The same as what is recorded has it: a UUID as it is, with dashes or without; of any other text the UUID that it names. */
    static UUID uuid(HttpServletRequest request) {
        String id = of(request);
        Matcher digits = UUIDS.matcher(id);
        return digits.matches()
                ? UUID.fromString(digits.replaceFirst("$1-$2-$3-$4-$5"))
                : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.US_ASCII));
    }

    /** The correlation id of a request: its own id where the caller gave none. */
    public static String correlation(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(CORRELATION)).orElseGet(() -> of(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> requestId = Optional.ofNullable(request.getHeader(REQUEST));
        Optional<String> correlationId = Optional.ofNullable(request.getHeader(CORRELATION));
        requestId.filter(id -> TOKEN.matcher(id).matches()).ifPresent(id -> request.setAttribute(ATTRIBUTE, id));
        String id = of(request);
        String correlation =
                correlationId.filter(text -> PRINTABLE.matcher(text).matches()).orElse(id);
        response.setHeader(REQUEST, id);
        response.setHeader(CORRELATION, correlation);
        MDC.put("requestId", id);
        MDC.put("correlationId", correlation);
        try {
            if (requestId.isPresent() && !id.equals(requestId.orElseThrow())) {
                refuse(response, REQUEST, requestId.orElseThrow(), ALLOWED);
            } else if (correlationId.isPresent() && !correlation.equals(correlationId.orElseThrow())) {
                refuse(response, CORRELATION, correlationId.orElseThrow(), "1 to 128 printable ASCII characters");
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            MDC.remove("requestId");
            MDC.remove("correlationId");
        }
    }

    private static void refuse(HttpServletResponse response, String header, String found, String allowed)
            throws IOException {
        response.sendError(400, header + ": found " + Problem.quoted(found) + "; allowed: " + allowed);
    }
}
