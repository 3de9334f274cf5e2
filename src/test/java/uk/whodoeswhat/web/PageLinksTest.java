package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What pages link to is there: pages, files and places on them. Links to elsewhere are looked at by their form only. */
@ServiceTest
class PageLinksTest {
    private static final Pattern LINK = Pattern.compile("<(?:a|link|script|img)\\s[^>]*?(?:href|src)=\"([^\"]*)\"");
    /** Of so many pages that are alike, as those of rules, some are followed. */
    private static final int ALIKE = 5;

    private final Http http;

    @Autowired
    PageLinksTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void leadSomewhere() {
        List<String> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>(List.of("/"));
        List<String> kinds = new ArrayList<>();
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String path = next.remove();
            HttpResponse<String> page = http.get(path);
            if (page.statusCode() != 200) {
                broken.add(path + ": " + page.statusCode());
            }
            for (String link : links(page)) {
                URI target = URI.create("http://localhost" + path).resolve(link.replace("&amp;", "&"));
                if (!target.getHost().equals("localhost")) {
                    assertThat(target.getScheme()).as(path + ": " + link).isIn("https", "http");
                    continue;
                }
                if (target.getPath().equals(path) && target.getFragment() != null && !hasPlace(page, target)) {
                    broken.add(path + ": " + link);
                }
                String kind = target.getPath().substring(0, target.getPath().lastIndexOf('/') + 1);
                if (seen.add(target.getPath())
                        && kinds.stream().filter(kind::equals).count() < most(kind)) {
                    kinds.add(kind);
                    next.add(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(seen).contains("/help", "/help/privacy", "/app.css", "/rulebook/certificate", "/v3/api-docs");
    }

    private static int most(String kind) {
        return kind.chars().filter(c -> c == '/').count() > 2 ? ALIKE : Integer.MAX_VALUE;
    }

    private static boolean hasPlace(HttpResponse<String> page, URI target) {
        return page.body().contains("id=\"" + target.getFragment() + "\"");
    }

    private static List<String> links(HttpResponse<String> page) {
        return Http.header(page, "Content-Type").startsWith("text/html")
                ? LINK.matcher(page.body())
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of();
    }
}
