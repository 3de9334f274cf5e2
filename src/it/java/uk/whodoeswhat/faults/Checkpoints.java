package uk.whodoeswhat.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Trust;

/** Keeps the checkpoints that a service shows while it is under load, as an auditor may; its log must go on from each. */
final class Checkpoints {
    private static final long PAUSE_MILLIS = 50;

    private final Client client;
    private final String url;
    private final Map<String, SignedNote> kept = new TreeMap<>();
    private final Thread thread;
    private volatile boolean ending;

    private Checkpoints(Client client, String url) {
        this.client = client;
        this.url = url;
        this.thread = new Thread(this::keep, "checkpoints of " + url);
        thread.setDaemon(true);
    }

    static Checkpoints of(Client client, String url) {
        Checkpoints checkpoints = new Checkpoints(client, url);
        checkpoints.thread.start();
        return checkpoints;
    }

    private void keep() {
        try {
            while (!ending) {
                take();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() throws InterruptedException {
        try {
            String text = client.get(url, "/log/checkpoint");
            if (SignedNote.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    instanceof Result.Ok<SignedNote> note) {
                kept.put(text, note.value());
            }
        } catch (IOException e) {
            // there is none yet, or nobody answers: what was kept before is still good
        }
    }

    /** Ends, and gives what was kept. */
    List<Trust.Earlier> end() throws InterruptedException {
        ending = true;
        thread.join();
        List<Trust.Earlier> earlier = new ArrayList<>();
        kept.values().forEach(note -> earlier.add(new Trust.Earlier("checkpoint " + earlier.size(), note)));
        return earlier;
    }
}
