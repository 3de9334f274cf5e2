package uk.whodoeswhat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With little memory everything that cannot be done is refused, and everything acknowledged is there. */
@Tag("full")
class LowMemoryTest {
    private static final int LINES = 20;
    private static final int CLIENTS = 4;
    private static final String BATCH = ("{\"a\":\"" + "x".repeat(1_000_000) + "\"}\n").repeat(LINES);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Client client = new Client();

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        StorePlace place = StorePlace.sqlite(folder.resolve("data"));
        List<RecordingAnswer.Acknowledged> acknowledged = new ArrayList<>();
        try (ServiceProcess service =
                ServiceProcess.start(place, folder.resolve("log.txt"), List.of("-Xmx64m", "-XX:+UseSerialGC"))) {
            ExecutorService clients = Executors.newCachedThreadPool();
            List<Future<Boolean>> batches =
                    clients.invokeAll(Collections.nCopies(CLIENTS, (Callable<Boolean>) () -> batch(service.url())));
            for (long number = 0; number < 40; number++) {
                if (client.record(service.url(), number) instanceof RecordingAnswer.Acknowledged made) {
                    acknowledged.add(made);
                }
            }
            for (Future<Boolean> whole : batches) {
                assertThat(whole.get() || service.logged().contains("ERROR")).isTrue();
            }
            clients.shutdownNow();
            assertThat(!service.isAlive()
                            || client.get(service.url(), "/actuator/health").contains("UP"))
                    .isTrue();
        }
        try (ServiceProcess again = ServiceProcess.start(place, folder.resolve("again.txt"), List.of())) {
            assertThat(acknowledged).isNotEmpty();
            for (RecordingAnswer.Acknowledged made : acknowledged) {
                assertThat(client.decision(again.url(), made.id())).contains(made.leaf());
            }
        }
    }

    /** Whether each line was answered; refused whole is as good. */
    private boolean batch(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/batches"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(BATCH, StandardCharsets.UTF_8))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 503 || answer.body().lines().count() == LINES;
        } catch (IOException e) {
            return false;
        }
    }
}
