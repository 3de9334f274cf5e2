package uk.whodoeswhat.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.VerifierKey;

/** One run of a program: its folder, what it started, what was acknowledged so far, and what is wrong. */
final class Session implements Closeable {
    private static final int MOST_TOLD = 10;
    private static final int RETRIED = 20;

    private final PrintWriter out;
    private final List<String> java;
    private final Path folder;
    private final Proposals proposals = new Proposals();
    private final Client client = new Client();
    private final Deque<Closeable> started = new ArrayDeque<>();
    private final List<RecordingAnswer.Acknowledged> acknowledged = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int logs;

    /**
     * Begins.
     *
     * @param java options of the virtual machine of each service
     */
    Session(PrintWriter out, List<String> java) throws IOException {
        this.out = out;
        this.java = List.copyOf(java);
        this.folder = Files.createTempDirectory("who-does-what-faults");
    }

    Path folder() {
        return folder;
    }

    Client client() {
        return client;
    }

    void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }

    /** Notes what must not be, if it is so. */
    void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong(List.of(otherwise));
        }
    }

    void wrong(Collection<String> texts) {
        texts.stream().limit(MOST_TOLD).forEach(text -> say("WRONG: %s", text));
        wrong.addAll(texts);
    }

    /** To be closed when the run ends, the last one first. */
    <T extends Closeable> T closing(T resource) {
        started.push(resource);
        return resource;
    }

    PostgresServer postgres() throws Exception {
        return closing(PostgresServer.start(folder.resolve("postgres")));
    }

    Path nextLog() {
        return folder.resolve("service-" + ++logs + ".log");
    }

    ServiceProcess service(StorePlace place) throws IOException, InterruptedException {
        return closing(ServiceProcess.start(place, nextLog(), java));
    }

    Writers write(int count, List<String> urls, Latencies latencies) {
        return Writers.start(count, client, proposals, urls, latencies);
    }

    Writers write(int count, List<String> urls) {
        return write(count, urls, new Latencies());
    }

    /** Asks once for a proposal to be recorded. */
    RecordingAnswer record(String url, long number) throws InterruptedException {
        RecordingAnswer answer = client.record(url, number);
        if (answer instanceof RecordingAnswer.Acknowledged recorded) {
            acknowledged.add(recorded);
        }
        return answer;
    }

    /** Lets the writers end, and takes over what was acknowledged to them. */
    void end(Writers writers) throws InterruptedException {
        writers.end();
        acknowledged.addAll(writers.acknowledged());
        wrong(writers.wrong());
    }

    int acknowledged() {
        return acknowledged.size();
    }

    VerifierKey key(String url) throws IOException, InterruptedException {
        String text = client.get(url, "/log/public-key").strip();
        return ((Result.Ok<VerifierKey>) VerifierKey.read(text)).value();
    }

    /** Whether the log verifies and goes on from these checkpoints; returns how many they are. */
    int verify(String url, VerifierKey key, List<Trust.Earlier> earlier) throws IOException {
        wrong(Audit.faults(url, key, earlier));
        return earlier.size();
    }

    /**
     * Asks again, under the same ids: for what was not answered, which must now be recorded, and be what was recorded already
     * where it was; and for some that were, which must be answered as before.
     */
    void retry(String url, Writers writers, Audit audit) throws InterruptedException {
        for (long number : writers.unanswered()) {
            if (client.record(url, number) instanceof RecordingAnswer.Acknowledged again) {
                audit.recorded(number)
                        .ifPresent(id -> expect(
                                id.equals(again.id()),
                                Proposals.reference(number)
                                        + " was recorded, and recorded again under the same request"));
                acknowledged.add(again);
            } else {
                wrong(List.of(Proposals.reference(number) + " is not recorded when asked for again"));
            }
        }
        List<RecordingAnswer.Acknowledged> before = List.copyOf(writers.acknowledged());
        for (RecordingAnswer.Acknowledged each : before.subList(Math.max(0, before.size() - RETRIED), before.size())) {
            RecordingAnswer again = client.record(url, each.number());
            expect(again.equals(each), Proposals.reference(each.number()) + " was answered otherwise: " + again);
        }
    }

    /** Reads everything again, says what was lost, and gives the exit status. */
    int conclude(StorePlace place) {
        return conclude(new Audit(place).readOn());
    }

    int conclude(Audit audit) {
        List<RecordingAnswer.Acknowledged> lost = audit.lost(acknowledged);
        lost.stream().limit(MOST_TOLD).forEach(each -> say("LOST: %s, decision %s", each.number(), each.id()));
        wrong(audit.halfWritten());
        say(
                "acknowledged %d, found %d, half-written %d, wrong %d, lost %d",
                acknowledged.size(),
                audit.found(),
                audit.halfWritten().size(),
                wrong.size() - audit.halfWritten().size(),
                lost.size());
        return lost.isEmpty() && wrong.isEmpty() ? 0 : 1;
    }

    /** Ends what was started; the folder is kept where something was wrong. */
    @Override
    public void close() throws IOException {
        for (Closeable each : started) {
            each.close();
        }
        if (wrong.isEmpty()) {
            FileSystemUtils.deleteRecursively(folder);
        } else {
            Files.writeString(folder.resolve("wrong.txt"), String.join("\n", wrong), StandardCharsets.UTF_8);
            say("all files are kept in %s", folder);
        }
    }
}
