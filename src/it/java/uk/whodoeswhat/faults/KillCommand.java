package uk.whodoeswhat.faults;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.whodoeswhat.ledger.VerifierKey;

/** Kills the service, or the database server, under load, again and again. */
@Command(
        name = "kill",
        description =
                "Kills the service with kill -9 at a random moment under load, starts it again, and compares what "
                        + "is there with what was acknowledged; again and again.")
final class KillCommand implements Callable<Integer> {
    private static final long RECOVERY_MILLIS = 60_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(names = "--rounds", description = "How often; 20 if not given.")
    private int rounds = 20;

    @Option(names = "--writers", description = "How many requests at once; 8 if not given.")
    private int writers = 8;

    @Option(names = "--seconds", description = "The longest time under load before each kill; 4 if not given.")
    private double seconds = 4;

    @Option(names = "--postgres", description = "On a PostgreSQL server, which goes on while the service is killed.")
    private boolean postgres;

    @Option(names = "--kill-postgres", description = "Kills the PostgreSQL server instead, while the service goes on.")
    private boolean killPostgres;

    @Option(names = "--seed", description = "Of the random moments; another each time if not given.")
    private long seed = System.nanoTime();

    /** What is killed, and how it comes back; gives the address of the service after that. */
    private interface Victim {
        void kill() throws IOException, InterruptedException;

        String revive() throws IOException, InterruptedException;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = new Session(spec.commandLine().getOut(), options.java())) {
            StorePlace place = StorePlace.sqlite(session.folder().resolve("data"));
            if (!postgres && !killPostgres) {
                return run(session, place, new Service(session, place));
            }
            PostgresServer server = session.postgres();
            StorePlace on = StorePlace.postgres(place.data(), server);
            return run(session, on, killPostgres ? new Server(session, on, server) : new Service(session, on));
        }
    }

    private int run(Session session, StorePlace place, Victim victim) throws Exception {
        session.say(
                "kill -9 of %s, %d times, under %d writers, on %s, seed %d",
                killPostgres ? "the database server" : "the service",
                rounds,
                writers,
                place.postgres().isPresent() ? "PostgreSQL with fsync" : "SQLite",
                seed);
        Random random = new Random(seed);
        Audit audit = new Audit(place);
        String url = victim.revive();
        VerifierKey key = session.key(url);
        for (int round = 1; round <= rounds; round++) {
            url = round(session, round, url, key, audit, victim, random.nextDouble());
        }
        return session.conclude(place);
    }

    private String round(
            Session session, int number, String before, VerifierKey key, Audit audit, Victim victim, double moment)
            throws Exception {
        Writers load = session.write(writers, List.of(before));
        session.expect(load.awaitMore(1, RECOVERY_MILLIS), "nothing was recorded within a minute");
        Checkpoints checkpoints = Checkpoints.of(session.client(), before);
        Thread.sleep((long) (moment * seconds * 1000));
        victim.kill();
        long killed = System.nanoTime();
        if (!killPostgres) {
            session.end(load);
        }
        String after = victim.revive();
        long back = System.nanoTime();
        if (killPostgres) {
            session.expect(load.awaitMore(writers, RECOVERY_MILLIS), "nothing was recorded within a minute after");
            session.end(load);
        }
        int sizes = session.verify(after, key, checkpoints.end());
        audit.readOn();
        List<RecordingAnswer.Acknowledged> lost = audit.lost(load.acknowledged());
        session.say(
                "round %d: acknowledged %d, under way %d, refused %d, back after %.1f s; the log of %d entries verifies and "
                        + "goes on from %d checkpoints seen before; half-written %d, lost %d",
                number,
                load.count(),
                load.unanswered().size(),
                load.unavailable(),
                (back - killed) / 1e9,
                audit.size(),
                sizes,
                audit.halfWritten().size(),
                lost.size());
        session.retry(after, load, audit);
        return after;
    }

    private static final class Service implements Victim {
        private final Session session;
        private final StorePlace place;
        private ServiceProcess running;

        Service(Session session, StorePlace place) throws IOException, InterruptedException {
            this.session = session;
            this.place = place;
            this.running = session.service(place);
        }

        @Override
        public void kill() throws InterruptedException {
            running.kill();
        }

        @Override
        public String revive() throws IOException, InterruptedException {
            if (!running.isAlive()) {
                running = session.service(place);
            }
            return running.url();
        }
    }

    private static final class Server implements Victim {
        private final PostgresServer server;
        private final ServiceProcess service;
        private boolean killed;

        Server(Session session, StorePlace place, PostgresServer server) throws IOException, InterruptedException {
            this.server = server;
            this.service = session.service(place);
        }

        @Override
        public void kill() throws IOException, InterruptedException {
            server.kill();
            killed = true;
        }

        @Override
        public String revive() throws IOException {
            if (killed) {
                server.startAgain();
                killed = false;
            }
            return service.url();
        }
    }
}
