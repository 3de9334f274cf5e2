package uk.whodoeswhat.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Talks to services over HTTP, as any client would. */
final class Client {
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String LEAF = "\"leaf\":\"";
    private static final int UUID_LENGTH = 36;
    private static final int HASH_LENGTH = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** Asks for a proposal to be recorded; again, if it was asked for before. */
    RecordingAnswer record(String url, long number) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + DECISIONS))
                .header("Content-Type", "application/json")
                .header("X-Request-ID", Proposals.request(number).toString())
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(Proposals.body(number)))
                .build();
        try {
            return answer(number, http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return new RecordingAnswer.Unanswered(e.toString());
        }
    }

    private static RecordingAnswer answer(long number, HttpResponse<String> response) {
        String body = response.body();
        if (response.statusCode() == 201) {
            int id = body.indexOf("\"id\":\"") + 6;
            int leaf = body.lastIndexOf(LEAF) + LEAF.length();
            return new RecordingAnswer.Acknowledged(
                    number,
                    UUID.fromString(body.substring(id, id + UUID_LENGTH)),
                    body.substring(leaf, leaf + HASH_LENGTH));
        }
        boolean told = response.statusCode() == 503
                && response.headers().firstValue("Retry-After").isPresent()
                && body.contains("urn:who-does-what:problem:store-unavailable");
        return told
                ? new RecordingAnswer.Unavailable(body)
                : new RecordingAnswer.Wrong(response.statusCode() + ": " + body);
    }

    /** The body of a page that must be there. */
    String get(String url, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException("GET " + path + ": " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** Where a form leads that was sent without fields. */
    String post(String url, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        return response.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new IOException("POST " + path + ": " + response.statusCode() + ": " + response.body()));
    }

    /** A recorded decision, as the service shows it. */
    String decision(String url, UUID id) throws IOException, InterruptedException {
        return get(url, DECISIONS + "/" + id);
    }
}
