package uk.whodoeswhat.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.whodoeswhat.store.FatalErrors;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.web.page.audit.ReplayJob;
import uk.whodoeswhat.web.page.audit.ReplayJobs;

/** A replay ends, whatever happens to it, and says how. */
class ReplayJobTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final Store store = mock(Store.class);
    private final List<Integer> exits = new CopyOnWriteArrayList<>();
    private final StoreEnvironment sources = new StoreEnvironment(
            InstantSource.system(), UUID::randomUUID, new SecureRandom(), new FatalErrors(exits::add));

    private static List<Throwable> throwables() {
        return List.of(
                new IllegalStateException("a fault"), new StackOverflowError(), new OutOfMemoryError("of a test"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void endsAsFailedAndTheNextOneCanBeStarted(Throwable thrown) {
        when(store.decisions(anyLong(), anyInt())).thenThrow(thrown);
        ReplayJobs jobs = new ReplayJobs(store, sources);

        ReplayJob job = jobs.start();

        await().until(() -> job.progress().ended());
        assertThat(job.progress().failed()).isTrue();
        ReplayJob next = jobs.start();
        assertThat(next.id()).isNotEqualTo(job.id());
        await().until(() -> next.progress().ended());
        assertThat(exits.isEmpty()).isEqualTo(!(thrown instanceof OutOfMemoryError));
        jobs.stop();
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromTheEnd() {
        when(store.decisions(anyLong(), anyInt())).thenReturn(List.of());
        ReplayJob job = new ReplayJob(ID, store, new FatalErrors(exits::add));
        List<Boolean> told = new ArrayList<>();
        job.listen(progress -> {
            throw new UnsupportedOperationException("a listener");
        });
        job.listen(progress -> told.add(progress.ended()));

        job.run();

        assertThat(told).containsExactly(false, true);
        assertThat(job.progress().failed()).isFalse();
    }

    @Test
    void oneThatCannotBeStartedIsNone() {
        ReplayJobs jobs = new ReplayJobs(store, new StoreEnvironment(sources.clock(), () -> ID, sources.random()));
        jobs.stop();

        assertThatThrownBy(jobs::start).isInstanceOf(RejectedExecutionException.class);
        assertThat(jobs.find(ID.toString())).isEmpty();
    }
}
