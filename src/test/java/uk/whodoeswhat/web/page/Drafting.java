package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.Http;

/** Writes drafts as a browser does, without one. */
public record Drafting(Http http) {

    private static final Map<Integer, List<String>> ONCE = new ConcurrentHashMap<>();

    /** The ids of a new draft and of one of a public case, the same ones for a service whenever it is asked. */
    List<String> two() {
        return ONCE.computeIfAbsent(
                http.port(),
                port -> Stream.of(begin(), of("ncrs"))
                        .map(path -> path.substring(9))
                        .toList());
    }

    /** The address of a new draft. */
    public String begin() {
        return next(send("/propose"));
    }

    /** The address of a draft of a public case. */
    public String of(String example) {
        return next(http.form("/propose/import", "proposal", Cases.yaml(example)));
    }

    public HttpResponse<String> get(String path) {
        return http.get(path, "Accept", "text/html");
    }

    /** Sends a form; fields are name and value by turns. */
    public HttpResponse<String> send(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return http.post(path, "application/x-www-form-urlencoded", body.toString(), "Accept", "text/html");
    }

    public HttpResponse<String> upload(String draft, String csv) {
        return http.form(draft + "/coverage/upload", "file\"; filename=\"coverage.csv", csv);
    }

    /** Where an answer leads to. */
    public static String next(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return URI.create(header(answer, "Location")).getPath();
    }
}
