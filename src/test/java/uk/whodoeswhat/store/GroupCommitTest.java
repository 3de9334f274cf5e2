package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

/** The writer outlives whatever is thrown, and nobody waits without end. */
@Timeout(20)
class GroupCommitTest {
    private static final Duration NOT_LONG = Duration.ofMillis(300);

    private final Transactions transactions = mock(Transactions.class);
    private final StoreObserver observer = mock(StoreObserver.class);
    private final InstantSource clock = mock(InstantSource.class);
    private final List<Integer> exits = new CopyOnWriteArrayList<>();
    private final StoreEnvironment sources =
            new StoreEnvironment(clock, UUID::randomUUID, new SecureRandom(), new FatalErrors(exits::add));
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<WriteJob<?>>> committed = new ArrayList<>();
    private GroupCommit writer = new GroupCommit(transactions, sources, observer, WriterLimits.USUAL);

    @BeforeEach
    void commits() {
        when(clock.instant()).thenReturn(Instant.EPOCH);
        when(transactions.commit(anyList())).thenAnswer(call -> {
            List<WriteJob<?>> jobs = call.getArgument(0);
            jobs.forEach(job -> job.work(mock(LogAppender.class)));
            committed.add(jobs);
            return Duration.ZERO;
        });
    }

    @AfterEach
    void end() {
        writer.close();
        callers.shutdownNow();
    }

    private static List<Throwable> throwables() {
        return List.of(
                new IllegalStateException("a fault"),
                new NoClassDefFoundError("a class"),
                new StackOverflowError(),
                new OutOfMemoryError("of a test"));
    }

    private void goesOn() {
        assertThat(writer.<Integer>submit(appending -> 7)).isEqualTo(7);
        assertThat(writer.state().alive()).isTrue();
    }

    private static Integer thrown(Throwable throwable) {
        throw throwable instanceof Error error ? failing(error) : (RuntimeException) throwable;
    }

    private static RuntimeException failing(Error error) {
        throw error;
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void oneBadJobAmongGoodOnesFailsAlone(Throwable thrown) {
        Blocked blocked = new Blocked();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = i;
            answers.add(asked(() -> writer.submit(appending -> number == 3 ? thrown(thrown) : number)));
        }
        await().until(() -> writer.state().waiting() == 6);
        blocked.release();

        for (int i = 0; i < 6; i++) {
            CompletableFuture<Integer> answer = answers.get(i);
            if (i == 3) {
                assertThatThrownBy(answer::join)
                        .isInstanceOf(CompletionException.class)
                        .hasRootCause(thrown);
            } else {
                assertThat(answer.join()).isEqualTo(i);
            }
        }
        assertThat(committed).hasSize(6).allSatisfy(jobs -> assertThat(jobs).hasSize(1));
        verify(observer, timeout(5_000)).failed(1);
        assertThat(exits).allMatch(status -> status == FatalErrors.STATUS);
        assertThat(exits.isEmpty()).isEqualTo(!(thrown instanceof OutOfMemoryError));
        goesOn();
    }

    @Test
    void workThatGivesNothingFailsBeforeTheCommit() {
        assertThatThrownBy(() -> writer.submit(nothing())).isInstanceOf(IllegalStateException.class);
        assertThat(committed).isEmpty();
        goesOn();
    }

    @SuppressWarnings("NullAway") // which is what must not come to pass
    private static GroupCommit.Work<Integer> nothing() {
        return appending -> null;
    }

    @Test
    void aCommitThatFailsIsToldToWhoeverWaitsAndTheNextIsTried() {
        when(transactions.commit(anyList()))
                .thenThrow(new DataIntegrityViolationException("a full disk"))
                .thenReturn(Duration.ZERO);

        assertThatThrownBy(() -> writer.submit(appending -> 1))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("a full disk");
        assertThat(writer.state().lastCommit()).isEmpty();
        commits();
        goesOn();
        assertThat(writer.state().lastCommit()).contains(Instant.EPOCH);
    }

    @Test
    void aLockThatOthersHoldIsWaitedForOnceForAllWhoWait() {
        Blocked blocked = new Blocked();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(asked(() -> writer.submit(appending -> thrown(new CannotAcquireLockException("held")))));
        }
        await().until(() -> writer.state().waiting() == 4);
        blocked.release();

        assertThat(answers)
                .allSatisfy(answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(StoreUnavailable.class));
        verify(observer, timeout(5_000)).failed(4);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whatFollowsACommitCannotUndoIt(Throwable thrown) {
        doThrow(thrown).when(observer).committed(anyInt(), any(), any());
        doThrow(thrown).when(observer).failed(anyInt());
        doThrow(thrown).when(transactions).publish();
        when(clock.instant()).thenThrow(thrown);

        assertThat(writer.<Integer>submit(appending -> 1)).isEqualTo(1);
        assertThatThrownBy(() -> writer.submit(appending -> thrown(new IllegalStateException("a bad one"))))
                .isInstanceOf(IllegalStateException.class);
        goesOn();
        assertThat(exits.isEmpty()).isEqualTo(!(thrown instanceof OutOfMemoryError));
    }

    @Test
    void anInterruptEndsNoWriterThatIsOpen() {
        writer.submit(appending -> {
            Thread.currentThread().interrupt();
            return 1;
        });

        goesOn();
    }

    @Test
    void moreThanMayWaitAreRefusedAtOnce() {
        writer.close();
        writer = new GroupCommit(transactions, sources, observer, new WriterLimits(2, Duration.ofSeconds(10)));
        Blocked blocked = new Blocked();
        List<CompletableFuture<Integer>> waiting = List.of(
                asked(() -> writer.<Integer>submit(appending -> 1)),
                asked(() -> writer.<Integer>submit(appending -> 2)));
        await().until(() -> writer.state().waiting() == 2);

        assertThatThrownBy(() -> writer.submit(appending -> 3))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("more than 2 requests");

        blocked.release();
        assertThat(waiting.stream().map(CompletableFuture::join)).containsExactly(1, 2);
        goesOn();
    }

    @Test
    void whoWaitsWhileItClosesIsRefusedAndTheOneUnderWayIsAnswered() {
        Blocked blocked = new Blocked();
        CompletableFuture<Integer> waiting = asked(() -> writer.<Integer>submit(appending -> 1));
        await().until(() -> writer.state().waiting() == 1);

        CompletableFuture<Integer> closing = asked(() -> {
            writer.close();
            return 0;
        });
        await().untilAsserted(() -> assertThatThrownBy(() -> writer.submit(appending -> 2))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("ending"));
        blocked.release();

        assertThat(blocked.answer.join()).isZero();
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(StoreUnavailable.class);
        closing.join();
        assertThat(writer.state())
                .isEqualTo(new WriterState(false, writer.state().lastCommit(), 0));
    }

    @Test
    void whoWaitsForTooLongIsToldToAskAgainAndHasNothingDone() {
        writer.close();
        writer = new GroupCommit(transactions, sources, observer, new WriterLimits(9, NOT_LONG));
        Blocked blocked = new Blocked();
        List<Integer> done = new ArrayList<>();

        assertThatThrownBy(() -> writer.submit(appending -> done.add(1)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("the same request id may be sent again");
        assertThat(writer.state().waiting()).isZero();
        assertThatThrownBy(blocked.answer::join).hasCauseInstanceOf(StoreUnavailable.class);

        blocked.release();
        goesOn();
        assertThat(done).isEmpty();
        assertThat(committed)
                .as("what was under way is done, and heard by nobody")
                .hasSize(2);
    }

    private <T> CompletableFuture<T> asked(Supplier<T> request) {
        return CompletableFuture.supplyAsync(request, callers);
    }

    /** A job that keeps the writer busy. */
    private final class Blocked {
        private final CountDownLatch released = new CountDownLatch(1);
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CompletableFuture<Integer> answer;

        Blocked() {
            answer = asked(() -> writer.submit(appending -> {
                begun.countDown();
                boolean interrupted = false;
                while (true) {
                    try {
                        released.await();
                        break;
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return 0;
            }));
            try {
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void release() {
            released.countDown();
        }
    }
}
