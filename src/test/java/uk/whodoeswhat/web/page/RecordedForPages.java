package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.whodoeswhat.web.Cases;
import uk.whodoeswhat.web.Http;

/** Records decisions for tests of pages. */
public record RecordedForPages(Http http) {
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String BOUNDARY = "a-boundary";
    private static final Map<Integer, List<String>> ONCE = new ConcurrentHashMap<>();

    /** The ids of two decisions on one proposal, the same ones for a service whenever it is asked; the second replaces the first. */
    public List<String> two() {
        return ONCE.computeIfAbsent(http.port(), port -> {
            String reference = "GIVEN-" + UUID.randomUUID();
            return List.of(record("pds", reference, 1), record("nhs-login", reference, 2));
        });
    }

    /** The id of a new decision on a public case under another reference. */
    public String record(String example, String reference, int version) {
        return record(proposal(example, reference, version), "");
    }

    public String record(String proposal, String query) {
        String body =
                "{\"by\":{\"name\":\"A. Secretary\",\"role\":\"Board secretary\"},\"reason\":\"Asked by the board.\","
                        + "\"proposal\":" + proposal + "}";
        HttpResponse<String> created = http.post(DECISIONS + query, "application/json", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Http.json(created).path("id").stringValue();
    }

    public static String proposal(String example, String reference, int version) {
        return Cases.json(example)
                .replaceFirst("\"reference\":\"[^\"]+\"", "\"reference\":\"" + reference + "\"")
                .replaceFirst("\"version\":1", "\"version\":" + version);
    }

    /** Sends a form as a browser does; fields are name and value by turns. */
    public HttpResponse<String> form(String path, List<String> headers, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                    + fields[i + 1] + "\r\n");
        }
        return http.post(
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                body + "--" + BOUNDARY + "--\r\n",
                headers.toArray(new String[0]));
    }

    public HttpResponse<String> form(String path, String... fields) {
        return form(path, List.of(), fields);
    }
}
