package uk.whodoeswhat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Breaks off an answer that failed after part of it was sent with its status of success: the container is thrown what went
 * wrong, and closes the connection without the end that a whole answer has. So nobody takes a part for all of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class BrokenTransfer extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenTransfer.class);
    private static final String ATTRIBUTE = BrokenTransfer.class.getName();

    /** Has the answer to this request, part of which was sent, broken off once its handler has returned; the log says why. */
    static void mark(HttpServletRequest request, Exception exception) {
        LOG.error(
                "the answer to {} {} broke off after part of it was sent: {}",
                request.getMethod(),
                request.getRequestURI(),
                exception.toString());
        request.setAttribute(ATTRIBUTE, exception);
    }

    /** Whether it was the client that broke off: its connection, and neither the database's nor a record that ends too early. */
    static boolean isByClient(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null
                && !(cause instanceof ClientAbortException)
                && !(cause instanceof AsyncRequestNotUsableException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(ATTRIBUTE) instanceof Exception exception) {
            throw new ServletException("an answer that broke off", exception);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
