package uk.whodoeswhat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Problem;

/**
 * Admits requests with bodies: only as many at once that their bodies have room in memory and threads are left for those without
 * one. For a body that does not fit now it waits a little, and then refuses the request before anything of it is read. A body
 * that is compressed is refused too, for nothing here expands it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class Admission extends OncePerRequestFilter {
    private static final String RETRY_SECONDS = "5";
    private static final long PATIENCE_SECONDS = 10;

    /** Of the memory that the program has: a document that is worked on takes many times its text. */
    private static final int SHARE = 16;

    /** Of a batch some lines are held at once; of what does not say its length, a document. */
    private static final long PARTLY = 2L * DocumentReader.MAX_BYTES;

    private final int room;
    private final int least;
    private final long most;
    private final Semaphore free;
    private final Semaphore waiting;

    Admission(Environment environment) {
        int atOnce = BodyLimits.of(environment).atOnce();
        this.most = environment
                .getRequiredProperty("server.tomcat.max-http-form-post-size", DataSize.class)
                .toBytes();
        this.room = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / SHARE);
        this.least = room / atOnce;
        this.free = new Semaphore(room, true);
        this.waiting = new Semaphore(atOnce / 2);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> encoding = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                .filter(found -> !found.toLowerCase(Locale.ROOT).equals("identity"));
        if (encoding.isPresent()) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            response.sendError(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_ENCODING + ": found " + Problem.quoted(encoding.get())
                            + "; allowed: identity, which is a body that is not compressed");
            return;
        }
        int size = size(request);
        if (size == 0) {
            chain.doFilter(request, response);
        } else if (admit(size)) {
            try {
                chain.doFilter(request, response);
            } finally {
                free.release(size);
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, ProblemDocument.BUSY);
        }
    }

    private int size(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null)) {
            return 0;
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        boolean held = length >= 0 && !type.startsWith(MediaType.APPLICATION_NDJSON_VALUE);
        return (int) Math.min(room, Math.max(least, held ? Math.min(length, most) : PARTLY));
    }

    private boolean admit(int size) {
        if (free.tryAcquire(size)) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return free.tryAcquire(size, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }
}
