package uk.whodoeswhat.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long each kind of page takes with many decisions stored. */
@Command(
        name = "pages",
        description = "Stores 10,000 decisions, asks for each kind of page, and says how long it takes.")
final class PagesCommand implements Callable<Integer> {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final String CERTIFICATE = "/rulebook/certificate";
    private static final int TURNED = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(names = "--decisions", description = "How many are stored; 10000 if not given.")
    private int decisions = 10_000;

    @Option(names = "--requests", description = "How many for each kind of page; 200 if not given.")
    private int requests = 200;

    @Option(names = "--warm-up", description = "How many before anything is measured, for each kind; 50 if not given.")
    private int warmUp = 50;

    @Option(names = "--most", description = "Milliseconds that 95 %% of the requests may take; 100 if not given.")
    private int most = 100;

    @Option(names = "--postgres", description = "On a PostgreSQL server on the same machine.")
    private boolean postgres;

    @Override
    public Integer call() throws Exception {
        try (Session session = new Session(spec.commandLine().getOut(), options.java())) {
            Path data = session.folder().resolve("data");
            StorePlace place = postgres ? StorePlace.postgres(data, session.postgres()) : StorePlace.sqlite(data);
            ServiceProcess service = session.service(place);
            List<UUID> ids = record(session, service.url());
            measure(session, service.url(), ids);
            service.close();
            return session.conclude(place);
        }
    }

    private List<UUID> record(Session session, String url) throws InterruptedException {
        Writers writers = session.write(4, List.of(url));
        if (!writers.awaitMore(decisions, 1_000L * decisions)) {
            session.wrong(List.of("only " + writers.count() + " decisions were recorded"));
        }
        session.end(writers);
        session.say("%d decisions stored, %s", writers.count(), postgres ? "PostgreSQL" : "SQLite");
        return writers.acknowledged().stream()
                .map(RecordingAnswer.Acknowledged::id)
                .toList();
    }

    private void measure(Session session, String url, List<UUID> ids) throws Exception {
        while (session.client().get(url, CERTIFICATE).contains("is being made")) {
            Thread.sleep(500);
        }
        session.say("%-46s %9s %9s %9s", "page", "p50", "p95", "p99");
        for (Map.Entry<String, IntFunction<String>> kind :
                kinds(session, url, ids).entrySet()) {
            for (int i = 0; i < warmUp; i++) {
                session.client().get(url, kind.getValue().apply(i));
            }
            Latencies latencies = new Latencies();
            for (int i = 0; i < requests; i++) {
                String path = kind.getValue().apply(warmUp + i);
                long began = System.nanoTime();
                session.client().get(url, path);
                latencies.add(System.nanoTime() - began);
            }
            session.say(
                    "%-46s %6.1f ms %6.1f ms %6.1f ms",
                    kind.getKey(), latencies.millis(0.50), latencies.millis(0.95), latencies.millis(0.99));
            session.expect(
                    latencies.millis(0.95) <= most,
                    kind.getKey() + ": 95 % of the requests take up to " + Math.round(latencies.millis(0.95)) + " ms");
        }
    }

    /** The address of a page of each kind, by how many were asked for before. */
    private static Map<String, IntFunction<String>> kinds(Session session, String url, List<UUID> ids)
            throws IOException, InterruptedException {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        for (String path :
                List.of("/", "/check", "/check?example=pds", "/what-if", "/what-if?example=nhs-login", "/propose")) {
            kinds.put(path, i -> path);
        }
        List<String> searches = List.of(
                "",
                "?sort=OLDEST",
                "?sort=SERVICE",
                "?sort=TIER",
                "?text=FAULTS-77",
                "?text=there-is-none",
                "?tier=LOCAL&standing=FIRM",
                "?cohort=AMBULANCE",
                "?organisation=RTH&sort=TIER");
        searches.forEach(search -> kinds.put("/decisions" + search, i -> "/decisions" + search));
        for (String search : List.of("?sort=NEWEST", "?sort=SERVICE", "?sort=TIER", "?text=a")) {
            String deep = turned(session, url, "/decisions" + search);
            kinds.put("/decisions" + search + ", page " + TURNED, i -> deep);
        }
        IntFunction<UUID> id = i -> ids.get((int) (i * 7919L % ids.size()));
        kinds.put("/decisions/ID", i -> "/decisions/" + id.apply(i));
        kinds.put("/decisions/ID/paper", i -> "/decisions/" + id.apply(i) + "/paper");
        kinds.put("/decisions/ID/withdraw", i -> "/decisions/" + id.apply(i) + "/withdraw");
        kinds.put("/decisions/compare", i -> "/decisions/compare?a=" + id.apply(i) + "&b=" + id.apply(i + 1));
        kinds.put(
                "/decisions/agenda, 5 of them",
                i -> "/decisions/agenda?id=" + id.apply(i) + "&id=" + id.apply(i + 1) + "&id=" + id.apply(i + 2)
                        + "&id=" + id.apply(i + 3) + "&id=" + id.apply(i + 4));
        String draft = session.client().post(url, "/propose/from/" + ids.get(0));
        String begun = session.client().post(url, "/propose");
        kinds.put("/propose/DRAFT, with nothing in it yet", i -> begun);
        for (String part : List.of("", "/proposal", "/service", "/evidence", "/use", "/coverage-list", "/check")) {
            kinds.put("/propose/DRAFT" + part, i -> draft + part);
        }
        List<String> others = List.of(
                "/audit",
                "/rulebook",
                "/rulebook/clauses",
                "/rulebook/clauses/wdw-2023/S3",
                "/rulebook/rules",
                "/rulebook/rules/central.requires.aims.graded",
                "/rulebook/questions",
                "/rulebook/parameters",
                "/rulebook/tiers",
                "/rulebook/scenarios",
                "/rulebook/scenarios/ncrs",
                "/rulebook/coverage",
                CERTIFICATE,
                "/help",
                "/help/privacy",
                "/help/algorithmic-transparency");
        others.forEach(path -> kinds.put(path, i -> path));
        return kinds;
    }

    /** The address of a page far into a search, or of the last one. */
    private static String turned(Session session, String url, String path) throws IOException, InterruptedException {
        String at = path;
        for (int i = 1; i < TURNED; i++) {
            Matcher next = NEXT.matcher(session.client().get(url, at));
            if (!next.find()) {
                return at;
            }
            at = next.group(1).replace("&amp;", "&");
        }
        return at;
    }
}
