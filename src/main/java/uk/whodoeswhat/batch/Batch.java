package uk.whodoeswhat.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.DocumentReader;

/**
 * Answers lines as they come: one thread reads, the workers decide, the caller takes the answers in the order of the lines.
 * Only a few lines for each processor are held, however long the input is, and fewer where they are long.
 */
public final class Batch {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 4 * PROCESSORS;
    private static final int HELD_BYTES = 2 * DocumentReader.MAX_BYTES;
    private static final Future<LineAnswer> END = new CompletableFuture<>();

    private final ExecutorService workers;
    private final Deciding deciding;
    private final Detail detail;
    private final Thread reader;
    private final BlockingQueue<Future<LineAnswer>> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Semaphore room = new Semaphore(HELD_BYTES);

    /** Takes the answers. */
    public interface Sink {
        void write(LineAnswer answer) throws IOException;

        /** No more is ready: what is written can be sent on. */
        void flush() throws IOException;
    }

    /** A batch that decides the lines of `in`, once. */
    public Batch(ExecutorService workers, Deciding deciding, Detail detail, InputStream in) {
        this.workers = workers;
        this.deciding = deciding;
        this.detail = detail;
        this.reader = daemon(() -> read(new BatchLines(in)), "batch-reader");
    }

    /** As many threads as there are processors; they keep no program running. Batches can share them. */
    public static ExecutorService workers() {
        return Executors.newFixedThreadPool(PROCESSORS, work -> daemon(work, "batch"));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Answers every line.
     *
     * @throws IOException if the input broke off, which the last answer says, or the sink failed, which ends the batch at once
     */
    public void run(Sink sink) throws IOException, InterruptedException {
        reader.start();
        try {
            write(sink);
        } finally {
            reader.interrupt();
        }
    }

    /** Waits until the input is read no more: after a failure of the sink that may be later than the end of the batch. */
    public void awaitReader() throws InterruptedException {
        reader.join();
    }

    private void read(BatchLines lines) {
        try {
            try {
                for (Optional<BatchLine> next = lines.next(); next.isPresent(); next = lines.next()) {
                    BatchLine line = next.get();
                    room.acquire(held(line.length() + 1));
                    queue.put(workers.submit(() -> LineAnswer.to(line, deciding, detail)));
                }
                queue.put(END);
            } catch (IOException e) {
                queue.put(CompletableFuture.completedFuture(LineAnswer.brokenOff(lines.count() + 1)));
                queue.put(CompletableFuture.failedFuture(e));
            } catch (RuntimeException | Error e) { // the caller must learn of it, or it would wait for ever
                queue.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) { // the batch has ended
            Thread.currentThread().interrupt();
        }
    }

    private void write(Sink sink) throws IOException, InterruptedException {
        for (Future<LineAnswer> next = queue.take(); next != END; next = queue.take()) {
            if (!next.isDone()) {
                sink.flush();
            }
            LineAnswer answer = get(next, sink);
            sink.write(answer);
            room.release(held(answer.read()));
            if (queue.isEmpty()) {
                sink.flush();
            }
        }
        sink.flush();
    }

    private static int held(long bytes) {
        return (int) Math.min(bytes, HELD_BYTES);
    }

    private static LineAnswer get(Future<LineAnswer> answer, Sink sink) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            sink.flush();
            if (e.getCause() instanceof IOException input) {
                throw input;
            }
            throw new IllegalStateException("a batch stopped", e.getCause());
        }
    }
}
