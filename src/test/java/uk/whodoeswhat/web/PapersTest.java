package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.whodoeswhat.report.BoardPaper;
import uk.whodoeswhat.store.Store;

class PapersTest {
    private static final int MOST = 18;

    @Test
    @Timeout(25)
    void whoeverAsksForAPdfWhereManyWaitIsRefusedAtOnce() {
        Papers papers = new Papers(mock(RecordingService.class), mock(Store.class));
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
            assertThatThrownBy(() -> papers.pdf("Board paper", List.of(), Map.of()))
                    .isInstanceOfSatisfying(
                            RefusedRequest.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(ProblemKind.BUSY));
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
