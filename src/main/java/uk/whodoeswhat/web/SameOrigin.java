package uk.whodoeswhat.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.whodoeswhat.document.Problem;

/**
 * Refuses what a page from elsewhere makes a browser send (cross-site request forgery), so that no form needs a token and no
 * visitor a session. A browser says where a request comes from: {@code Sec-Fetch-Site} must be {@code same-origin}, or
 * {@code none} where the person asked for it directly; a browser too old to send it must send an {@code Origin} of this host.
 * Programs send neither and pass: nobody can make them ask. Reading needs no such check, for it changes nothing, and no other
 * origin may read the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class SameOrigin extends OncePerRequestFilter {
    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> elsewhere = READING.contains(request.getMethod()) ? Optional.empty() : elsewhere(request);
        if (elsewhere.isPresent()) {
            response.sendError(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Found a request that another site made, " + elsewhere.get()
                            + "; allowed: the forms of this service, or a program.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> elsewhere(HttpServletRequest request) {
        Optional<String> site = header(request, SITE);
        Optional<String> origin = header(request, HttpHeaders.ORIGIN);
        return site.isPresent()
                ? site.filter(value -> !OURS.contains(value)).map(value -> SITE + ": " + Problem.quoted(value))
                : origin.filter(value -> !isOfThisHost(value, request))
                        .map(value -> HttpHeaders.ORIGIN + ": " + Problem.quoted(value));
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** An origin is `scheme://host:port`, or `null`. The host was checked before, by {@link LoopbackHosts}. */
    private static boolean isOfThisHost(String origin, HttpServletRequest request) {
        String host = header(request, HttpHeaders.HOST).orElse("").toLowerCase(Locale.ROOT);
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.toLowerCase(Locale.ROOT).equals(host);
        } catch (IllegalArgumentException e) {
            return false; // whatever it is, it is not this host
        }
    }
}
