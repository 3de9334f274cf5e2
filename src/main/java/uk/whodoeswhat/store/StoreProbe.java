package uk.whodoeswhat.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the store can be written to and read now, found out by doing both, within a bounded time whatever the database does.
 * What is written to find out says nothing, and what was recorded just before is as good.
 */
public final class StoreProbe {
    /** Less free space than this is too little to go on with: 10 MiB. */
    private static final long LEAST_SPACE = 10L << 20;

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DecisionWriter recorder;
    private final Database database;
    private final DataDirectory directory;
    private final InstantSource clock;
    private final BoundedCheck writing;
    private final BoundedCheck reading;
    private volatile Optional<Instant> lastRead = Optional.empty();
    private volatile OptionalLong space = OptionalLong.empty();

    public StoreProbe(DecisionWriter recorder, StoreEnvironment environment) {
        this.recorder = recorder;
        this.database = recorder.store().database();
        this.directory = recorder.store().directory();
        this.clock = environment.clock();
        this.writing = new BoundedCheck("store-write-probe", this::write, environment.fatal());
        this.reading = new BoundedCheck("store-read-probe", this::read, environment.fatal());
    }

    /**
     * What was found.
     *
     * @param problem all that is wrong now, if anything is
     * @param lastRead when it was last read here
     * @param space how many bytes could still be written to the disk of the data directory, when that was last known
     */
    public record ProbeResult(
            Optional<String> problem, WriterState writer, Optional<Instant> lastRead, OptionalLong space) {}

    /** Finds out. */
    public ProbeResult probe() {
        writing.ask();
        Optional<String> unread = reading.problem(LIMIT).map(problem -> "reading: " + problem);
        Optional<String> unwritten = writing.problem(LIMIT).map(problem -> "writing: " + problem);
        WriterState writer = recorder.writer();
        Optional<String> dead = writer.alive()
                ? Optional.empty()
                : Optional.of("the writer has ended; nothing is recorded until the service is started again");
        Optional<String> problem = Stream.of(dead, unwritten, unread)
                .flatMap(Optional::stream)
                .distinct()
                .reduce((first, second) -> first + "; " + second);
        return new ProbeResult(problem, writer, lastRead, space);
    }

    private Optional<String> write() {
        Instant now = clock.instant();
        Optional<Duration> ago = recorder.writer().lastCommit().map(last -> Duration.between(last, now));
        if (ago.filter(each -> !each.isNegative() && each.compareTo(FRESH) < 0).isEmpty()) {
            recorder.writeNothing();
        }
        return Optional.empty();
    }

    private Optional<String> read() throws IOException {
        JdbcClient.create(database.reader())
                .sql("select size from log_head")
                .query(Long.class)
                .single();
        lastRead = Optional.of(clock.instant());
        long room = directory.room();
        space = OptionalLong.of(room);
        return database.fileProblem().or(() -> room < LEAST_SPACE ? Optional.of(noRoom(room)) : Optional.empty());
    }

    private String noRoom(long room) {
        return (room >> 20) + " MiB of free space on the disk of " + directory + ", and at least " + (LEAST_SPACE >> 20)
                + " MiB are needed; make room on that disk";
    }
}
