package uk.whodoeswhat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Decides lines on all processors and hands the results over in the order of the lines. Lines go in chunks, and no more chunks
 * are under way than keep the processors busy, so memory does not grow with the batch.
 */
final class Batch {
    private static final int LINES_A_CHUNK = 16;
    private static final int BYTES_A_CHUNK = 1 << 18;

    /** Takes the results in order. */
    interface Results {
        void take(BatchLine result, long bytesRead);
    }

    /** How many lines were decided and how many failed. */
    record Count(long decided, long failed) {}

    private record Chunk(List<Lines.Line> lines, long bytes, boolean last) {}

    private record Pending(Future<List<BatchLine>> results, long bytes) {}

    private final Decider decider;
    private final Results results;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private long decided;
    private long failed;

    private Batch(Decider decider, Results results) {
        this.decider = decider;
        this.results = results;
    }

    /**
     * Decides every line that is not blank.
     *
     * @throws IOException if the lines cannot be read
     */
    static Count run(Decider decider, InputStream in, Results results) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors, work -> {
            Thread thread = new Thread(work, "batch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new Batch(decider, results).run(new Lines(in), workers, 2 * processors);
        } finally {
            workers.shutdownNow();
        }
    }

    private Count run(Lines lines, ExecutorService workers, int most) throws IOException {
        Chunk chunk;
        do {
            chunk = chunk(lines);
            List<Lines.Line> work = chunk.lines();
            pending.add(new Pending(
                    workers.submit(() -> work.stream()
                            .map(line -> BatchLine.of(decider, line))
                            .toList()),
                    chunk.bytes()));
            if (pending.size() >= most) {
                handOver(pending.remove());
            }
        } while (!chunk.last());
        while (!pending.isEmpty()) {
            handOver(pending.remove());
        }
        return new Count(decided, failed);
    }

    private static Chunk chunk(Lines lines) throws IOException {
        List<Lines.Line> chunk = new ArrayList<>();
        long read = 0;
        long kept = 0;
        while (chunk.size() < LINES_A_CHUNK && kept < BYTES_A_CHUNK) {
            Optional<Lines.Line> next = lines.next();
            if (next.isEmpty()) {
                return new Chunk(chunk, read, true);
            }
            Lines.Line line = next.get();
            read += line.length() + 1;
            kept += line.bytes().length;
            if (!line.isBlank()) {
                chunk.add(line);
            }
        }
        return new Chunk(chunk, read, false);
    }

    private void handOver(Pending chunk) {
        long bytes = chunk.bytes();
        for (BatchLine result : get(chunk.results())) {
            if (result.failed()) {
                failed++;
            } else {
                decided++;
            }
            results.take(result, bytes);
            bytes = 0;
        }
    }

    private static List<BatchLine> get(Future<List<BatchLine>> results) {
        try {
            return results.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch stopped: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a batch was interrupted", e);
        }
    }
}
