package uk.whodoeswhat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers lines as they come: one thread reads, the workers answer, the caller writes in the order of the lines and sends what
 * it has whenever no more is ready. At most {@code ahead} lines are held, however long the input is.
 */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final Future<byte[]> END = CompletableFuture.completedFuture(new byte[0]);

    private final ExecutorService workers;
    private final BiFunction<Long, byte[], byte[]> answer;
    private final LongFunction<byte[]> brokenOff;
    private final BlockingQueue<Future<byte[]>> queue;

    /**
     * Both functions give the bytes to write, line end included: `answer` for a line's number (from 1) and its bytes,
     * `brokenOff` for the number of the line in which the input ended too early.
     */
    Batch(ExecutorService workers, int ahead, BiFunction<Long, byte[], byte[]> answer, LongFunction<byte[]> brokenOff) {
        this.brokenOff = brokenOff;
        this.workers = workers;
        this.answer = answer;
        this.queue = new ArrayBlockingQueue<>(ahead);
    }

    /** Answers every line. Returns when the input has ended, or the other side has gone: quietly, for nobody is left to tell. */
    void run(InputStream in, OutputStream out) throws InterruptedException {
        Thread reader = new Thread(() -> read(in), "batch-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            write(out);
        } catch (IOException e) {
            LOG.debug("the client of a batch went away", e);
        } finally {
            reader.interrupt();
            reader.join();
        }
    }

    private void read(InputStream in) {
        try {
            long number = 1;
            try {
                Lines lines = new Lines(in);
                for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                    long at = number++;
                    byte[] bytes = line.orElseThrow();
                    queue.put(workers.submit(() -> answer.apply(at, bytes)));
                }
            } catch (IOException e) {
                LOG.debug("the input of a batch broke off", e);
                queue.put(CompletableFuture.completedFuture(brokenOff.apply(number)));
            }
            queue.put(END);
        } catch (InterruptedException e) {
            LOG.debug("a batch was given up");
        }
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        Future<byte[]> next = queue.take();
        while (next != END) {
            if (!next.isDone()) {
                out.flush();
            }
            out.write(get(next));
            if (queue.isEmpty()) {
                out.flush();
            }
            next = queue.take();
        }
        out.flush();
    }

    private static byte[] get(Future<byte[]> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a line of a batch", e.getCause());
        }
    }
}
