package uk.whodoeswhat.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many decisions are recorded a second, how long each takes, and where the time goes. */
@Command(
        name = "load",
        description =
                "16 clients that have decisions recorded as fast as they are answered: how many a second, how long "
                        + "each takes, where the time goes, and whether the heap grows.")
final class LoadCommand implements Callable<Integer> {
    private static final String REQUESTS = "http_server_requests_seconds";
    private static final String RECORDING = "method=\"POST\",outcome=\"SUCCESS\",status=\"201\"";
    private static final double MEBIBYTE = 1 << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(names = "--clients", description = "How many requests at once; 16 if not given.")
    private int clients = 16;

    @Option(names = "--seconds", description = "How long; 60 if not given.")
    private int seconds = 60;

    @Option(names = "--minutes", description = "How long, instead of --seconds.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(
            names = "--warm-up",
            description = "Seconds under the same load before anything is measured; 15 if not given.")
    private int warmUp = 15;

    @Option(names = "--heap", description = "The most that the service may use for its heap; 512m if not given.")
    private String heap = "512m";

    @Option(names = "--postgres", description = "On a PostgreSQL server on the same machine.")
    private boolean postgres;

    @Option(
            names = "--recording",
            description = "A file to write a recording of Java Flight Recorder of the service to.")
    private Optional<Path> recording = Optional.empty();

    @Override
    public Integer call() throws Exception {
        try (Session session = new Session(spec.commandLine().getOut(), java())) {
            Path data = session.folder().resolve("data");
            StorePlace place = postgres ? StorePlace.postgres(data, session.postgres()) : StorePlace.sqlite(data);
            return run(session, place);
        }
    }

    private int run(Session session, StorePlace place) throws Exception {
        ServiceProcess service = session.service(place);
        Latencies latencies = new Latencies();
        Writers load = session.write(clients, List.of(service.url()), latencies);
        Thread.sleep(warmUp * 1000L);
        double heapBefore = heap(session, service);
        MeterReadings before = MeterReadings.read(session.client(), service.url());
        latencies.clear();
        long began = System.nanoTime();
        long length = minutes.map(each -> each * 60L).orElse((long) seconds);
        Thread.sleep(length * 1000);
        int recorded = latencies.count();
        double took = (System.nanoTime() - began) / 1e9;
        MeterReadings after = MeterReadings.read(session.client(), service.url());
        session.end(load);
        double heapAfter = heap(session, service);
        session.say(
                "%d clients, %.0f s, %s: %d recorded, %.0f a second",
                clients, took, postgres ? "PostgreSQL" : "SQLite", recorded, recorded / took);
        session.say("latency: %s", latencies);
        session.say(
                "heap after collection: %.0f MiB at the start, %.0f MiB at the end; -Xmx%s",
                heapBefore / MEBIBYTE, heapAfter / MEBIBYTE, heap);
        shares(session, before, after);
        session.expect(load.unavailable() == 0, load.unavailable() + " requests were refused");
        service.close();
        return session.conclude(place);
    }

    private List<String> java() {
        List<String> java = new ArrayList<>(options.java());
        java.add("-Xmx" + heap);
        recording.ifPresent(file -> java.add("-XX:StartFlightRecording=settings=profile,filename=" + file));
        return java;
    }

    /** After two collections, so that what only waits to be cleaned up is gone. */
    private static double heap(Session session, ServiceProcess service) throws Exception {
        for (int i = 0; i < 2; i++) {
            collect(service.pid());
        }
        return MeterReadings.read(session.client(), service.url()).heap();
    }

    private static void collect(long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.exists(jcmd)) {
            throw new IOException("`" + jcmd + "` is not there; allowed: a JDK");
        }
        int status = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("jcmd GC.run: exit status " + status);
        }
    }

    /**
     * Shares of the time of a request in the service, by its own meters. A request waits for a transaction and, before it, for
     * the one under way; that waiting is told apart into store and log as the transactions' own time is.
     */
    private static void shares(Session session, MeterReadings before, MeterReadings after) {
        double requests = after.since(before, REQUESTS + "_count", RECORDING);
        double all = after.since(before, REQUESTS + "_sum", RECORDING);
        double rules = after.since(before, "who_does_what_stage_seconds_sum", "");
        double draft = after.since(before, "who_does_what_draft_seconds_sum", "");
        double waiting = after.since(before, "who_does_what_record_seconds_sum", "");
        double store = after.since(before, "who_does_what_store_seconds_sum", "");
        double ledger = after.since(before, "who_does_what_ledger_seconds_sum", "");
        double transactions = after.since(before, "who_does_what_store_seconds_count", "");
        double ledgerShare = ledger / (store + ledger);
        session.say(
                "a request takes %.1f ms in the service: rules %.1f %%, reasons and canonical form %.1f %%, store %.1f %%, "
                        + "ledger %.1f %%, HTTP and reading %.1f %%",
                1000 * all / requests,
                100 * rules / all,
                100 * draft / all,
                100 * waiting * (1 - ledgerShare) / all,
                100 * waiting * ledgerShare / all,
                100 * (all - rules - draft - waiting) / all);
        session.say(
                "%.0f transactions of %.1f decisions, each %.2f ms in the store and %.2f ms in the ledger",
                transactions, requests / transactions, 1000 * store / transactions, 1000 * ledger / transactions);
    }
}
