package uk.whodoeswhat.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that have proposals recorded, one after the other. Each asks for the same one, under the same request id, until it is
 * recorded: at the next of the services if there are several.
 */
final class Writers {
    private static final int MOST_WRONG = 5;
    private static final long PAUSE_MILLIS = 50;

    private final Client client;
    private final Proposals proposals;
    private final List<String> urls;
    private final Latencies latencies;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<RecordingAnswer.Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Long> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private volatile boolean ending;

    private Writers(Client client, Proposals proposals, List<String> urls, Latencies latencies) {
        this.client = client;
        this.proposals = proposals;
        this.urls = List.copyOf(urls);
        this.latencies = latencies;
    }

    static Writers start(int count, Client client, Proposals proposals, List<String> urls, Latencies latencies) {
        Writers writers = new Writers(client, proposals, urls, latencies);
        for (int i = 0; i < count; i++) {
            int first = i;
            Thread thread = new Thread(() -> writers.write(first), "writer-" + i);
            thread.setDaemon(true);
            writers.threads.add(thread);
        }
        writers.threads.forEach(Thread::start);
        return writers;
    }

    static Writers start(int count, Client client, Proposals proposals, List<String> urls) {
        return start(count, client, proposals, urls, new Latencies());
    }

    private void write(int first) {
        int service = first;
        try {
            while (!ending) {
                long number = proposals.next();
                boolean recorded = false;
                while (!recorded && !ending) {
                    recorded = recorded(number, urls.get(service % urls.size()));
                    service += recorded ? 0 : 1;
                }
                if (!recorded) {
                    unanswered.add(number);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean recorded(long number, String url) throws InterruptedException {
        long began = System.nanoTime();
        RecordingAnswer answer = client.record(url, number);
        if (answer instanceof RecordingAnswer.Acknowledged recorded) {
            latencies.add(System.nanoTime() - began);
            acknowledged.add(recorded);
            count.incrementAndGet();
            return true;
        }
        if (answer instanceof RecordingAnswer.Wrong other && wrong.size() < MOST_WRONG) {
            wrong.add(other.what());
        }
        if (answer instanceof RecordingAnswer.Unavailable) {
            unavailable.incrementAndGet();
        }
        Thread.sleep(PAUSE_MILLIS);
        return false;
    }

    /** Lets each have the answer that it waits for, and ends. */
    void end() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** How many were acknowledged so far. */
    int count() {
        return count.get();
    }

    /** How many requests were answered with 503 so far, as they must be while the store is away. */
    int unavailable() {
        return unavailable.get();
    }

    /** Waits until so many more were acknowledged; whether that came to be in time. */
    boolean awaitMore(int more, long millis) throws InterruptedException {
        int wanted = count() + more;
        long until = System.nanoTime() + millis * 1_000_000;
        while (count() < wanted && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        return count() >= wanted;
    }

    Collection<RecordingAnswer.Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** The proposals that were asked for when it ended, and for which no acknowledgement came. */
    Collection<Long> unanswered() {
        return unanswered;
    }

    /** The first answers that there must not be. */
    Collection<String> wrong() {
        return wrong;
    }
}
