package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.report.BoardPaper;

@ServiceTest
class PapersTest {
    private static final int MOST = 18;

    private final Papers papers;
    private final Http http;

    @Autowired
    PapersTest(Papers papers, @LocalServerPort int port) {
        this.papers = papers;
        this.http = new Http(port);
    }

    @Test
    @Timeout(25)
    void whoeverAsksForAPdfWhereManyWaitIsRefusedAtOnce() {
        String decision = json(http.post("/api/v1/decisions", "application/json", Cases.json("pds")))
                .path("id")
                .stringValue();
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> waiting = new CopyOnWriteArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(MOST);
        try {
            for (int i = 0; i < MOST; i++) {
                clients.execute(() -> {
                    waiting.add(Thread.currentThread());
                    papers.pdf("Board paper", new Unending(end), Map.of());
                });
            }
            await().until(() -> waiting.stream()
                            .filter(client -> client.getState().name().endsWith("WAITING"))
                            .count()
                    == MOST);
            for (String path : List.of(
                    "/api/v1/decisions/" + decision,
                    "/decisions/" + decision + "/paper.pdf",
                    "/decisions/agenda.pdf?id=" + decision)) {
                var refused = http.get(path, "Accept", "application/pdf");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(header(refused, "Retry-After")).isEqualTo("5");
                assertThat(refused.body()).contains("More is asked at once");
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Papers that take until the end to be told. */
    private static final class Unending extends AbstractList<BoardPaper> {
        private final CountDownLatch end;

        Unending(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public BoardPaper get(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 0;
        }
    }
}
