package uk.whodoeswhat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.whodoeswhat.document.Problem;

/**
 * Answers only to this machine's own names. The service listens on the loopback address, but a page from elsewhere could point
 * its own host name there (DNS rebinding) and so read what it may not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class LoopbackHosts extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MISDIRECTED = 421;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName();
        if (NAMES.contains(host.toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(
                    MISDIRECTED, "found the host " + Problem.quoted(host) + "; allowed: localhost, 127.0.0.1, [::1]");
        }
    }
}
