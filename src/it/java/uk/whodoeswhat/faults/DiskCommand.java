package uk.whodoeswhat.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.whodoeswhat.cli.Exit;
import uk.whodoeswhat.cli.Run;

/** What the service stands on fails: the disk is full or read-only, the database is away, the clock is set back. */
@Command(
        name = "disk",
        description =
                "A full disk, a read-only directory, a database that is started again under load, a clock that is set "
                        + "back: there must be a clear error, nothing lost, and recording again as soon as it can be. The first two "
                        + "need leave to mount a file system: run it as root, or with `unshare --user --map-root-user --mount`.")
final class DiskCommand implements Callable<Integer> {
    private static final long PATIENCE_MILLIS = 60_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(names = "--writers", description = "How many requests at once; 8 if not given.")
    private int writers = 8;

    @Option(names = "--seconds", description = "The time of each part of the run; 2 if not given.")
    private double seconds = 2;

    @Option(names = "--away", description = "The seconds for which the database is away; 8 if not given.")
    private double away = 8;

    @Option(names = "--only", description = "One of ${COMPLETION-CANDIDATES}; all if not given.")
    private Optional<Fault> only = Optional.empty();

    private enum Fault {
        DISK,
        DATABASE,
        CLOCK
    }

    /** One fault in a session of its own; gives its exit status. */
    private interface Part {
        int of(Session session) throws Exception;
    }

    @Override
    public Integer call() throws Exception {
        int status = 0;
        for (Fault fault : Fault.values()) {
            if (only.isEmpty() || only.get() == fault) {
                status |= in(
                        switch (fault) {
                            case DISK -> this::disk;
                            case DATABASE -> this::database;
                            case CLOCK -> this::clock;
                        });
            }
        }
        return status;
    }

    private int in(Part part) throws Exception {
        try (Session session = new Session(spec.commandLine().getOut(), options.java())) {
            return part.of(session);
        }
    }

    private void sleep() throws InterruptedException {
        Thread.sleep((long) (seconds * 1000));
    }

    private int disk(Session session) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(session.folder().resolve("disk"));
        if (mounted.isEmpty()) {
            session.expect(false, "no file system can be mounted here; see `disk --help`");
            return 1;
        }
        SmallDisk disk = session.closing(mounted.get());
        StorePlace place = StorePlace.sqlite(disk.folder().resolve("data"));
        ServiceProcess service = session.service(place);
        full(session, disk, place, service);
        service.close();
        readOnly(session, disk, place);
        return session.conclude(place);
    }

    private void full(Session session, SmallDisk disk, StorePlace place, ServiceProcess service) throws Exception {
        Writers load = session.write(writers, List.of(service.url()));
        session.expect(load.awaitMore(writers, PATIENCE_MILLIS), "nothing was recorded within a minute");
        disk.fill();
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (load.unavailable() == 0 && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        sleep();
        int before = load.count();
        session.expect(load.unavailable() > 0, "nothing was refused, though the disk is full");
        session.client()
                .decision(service.url(), load.acknowledged().iterator().next().id());
        ServiceProcess.Refused refused =
                ServiceProcess.refused(place, session.folder().resolve("full.log"));
        session.expect(
                refused.status() == Exit.INPUT && told(refused).contains("MiB of free space"),
                "another start: " + refused);
        Answered health = Answered.of(service.url());
        session.expect(health.status() == 503 && health.body().contains("MiB of free space"), "health: " + health);
        disk.makeRoom();
        session.expect(load.awaitMore(writers, PATIENCE_MILLIS), "nothing was recorded after there was room again");
        session.expect(Answered.of(service.url()).status() == 200, "health is still down after there was room again");
        session.end(load);
        session.say(
                "full disk: %d recorded before, %d requests refused with 503 and Retry-After, reading went on, %d recorded by "
                        + "the same process after room was made",
                before, load.unavailable(), load.count() - before);
        session.say("full disk, another start: exit status %d, %s", refused.status(), told(refused));
        session.verify(service.url(), session.key(service.url()), List.of());
    }

    /** What health says. */
    private record Answered(int status, String body) {
        static Answered of(String url) throws Exception {
            var request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                    .build();
            var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return new Answered(response.statusCode(), response.body());
        }
    }

    /** The line that says what was found and what is allowed. */
    private static String told(ServiceProcess.Refused refused) {
        return refused.said()
                .lines()
                .filter(line -> line.contains("; allowed: "))
                .findFirst()
                .orElse("WRONG: nothing said")
                .strip();
    }

    private static Path copy(Path folder, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private static void readOnly(Session session, SmallDisk disk, StorePlace place) throws Exception {
        disk.writable(false);
        Path log = session.folder().resolve("read-only.log");
        ServiceProcess.Refused refused = ServiceProcess.refused(place, log);
        session.expect(
                refused.status() == Exit.INPUT && told(refused).contains("write permission"), "a start: " + refused);
        Run replay = Run.of("replay", "--all", "--data=" + place.data());
        session.expect(
                replay.status() == Exit.INPUT && replay.err().contains("use a copy of the folder"),
                "a replay: " + replay);
        Run ofCopy = Run.of(
                "replay",
                "--all",
                "--data=" + copy(place.data(), session.folder().resolve("copy")));
        session.expect(
                ofCopy.status() == Exit.OK && ofCopy.out().contains(" 0 different"), "a replay of a copy: " + ofCopy);
        disk.writable(true);
        try (ServiceProcess again = session.service(place)) {
            Writers load = session.write(1, List.of(again.url()));
            session.expect(load.awaitMore(1, PATIENCE_MILLIS), "nothing was recorded when it could be written again");
            session.end(load);
            session.verify(again.url(), session.key(again.url()), List.of());
        }
        session.say("read-only directory: exit status %d, %s", refused.status(), told(refused));
    }

    private int database(Session session) throws Exception {
        PostgresServer server = session.postgres();
        StorePlace place = StorePlace.postgres(session.folder().resolve("data"), server);
        ServiceProcess service = session.service(place);
        Writers load = session.write(writers, List.of(service.url()));
        session.expect(load.awaitMore(writers, PATIENCE_MILLIS), "nothing was recorded within a minute");
        sleep();
        Checkpoints checkpoints = Checkpoints.of(session.client(), service.url());
        server.stop();
        int before = load.count();
        Thread.sleep((long) (away * 1000));
        server.startAgain();
        long back = System.nanoTime();
        session.expect(load.awaitMore(writers, PATIENCE_MILLIS), "nothing was recorded after the database was back");
        double recovery = (System.nanoTime() - back) / 1e9;
        sleep();
        session.end(load);
        session.verify(service.url(), session.key(service.url()), checkpoints.end());
        session.say(
                "database started again: %d recorded before, %d requests refused with 503 and Retry-After, %d recorded by the "
                        + "same process after, the first %d within %.1f s",
                before, load.unavailable(), load.count() - before, writers, recovery);
        return session.conclude(place);
    }

    private int clock(Session session) throws Exception {
        StorePlace place = StorePlace.sqlite(session.folder().resolve("data"));
        try (Clock clock = new Clock(place)) {
            Writers load = session.write(writers, List.of(clock.url()));
            session.expect(load.awaitMore(writers, PATIENCE_MILLIS), "nothing was recorded within a minute");
            int before = load.count();
            clock.ahead(Duration.ofHours(-1));
            session.expect(
                    load.awaitMore(10 * writers, PATIENCE_MILLIS), "nothing was recorded with the clock set back");
            session.end(load);
            clock.ahead(Duration.ofDays(-20_000));
            long number = 1_000_000;
            RecordingAnswer refused = session.record(clock.url(), number);
            session.expect(
                    refused instanceof RecordingAnswer.Wrong wrong
                            && wrong.what().contains("\"path\":\"date\""),
                    "a proposal dated after the clock's day: " + refused);
            clock.ahead(Duration.ZERO);
            session.expect(
                    session.record(clock.url(), number) instanceof RecordingAnswer.Acknowledged,
                    "the same proposal with the clock set right");
            session.verify(clock.url(), session.key(clock.url()), List.of());
            session.say(
                    "clock set back: %d recorded before, %d after an hour back, the log in order; a proposal dated after the "
                            + "clock's day is refused with 422, and recorded when the clock is right",
                    before, load.count() - before);
        }
        return session.conclude(place);
    }
}
