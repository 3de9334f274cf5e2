package uk.whodoeswhat.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.VerifierKey;

/** Several services on one database, of which one is killed. */
@Command(
        name = "instances",
        description =
                "Three services on one PostgreSQL server under load: one is killed with kill -9 and started again "
                        + "while the others go on. There must be one log, without a fork and without a gap.")
final class InstancesCommand implements Callable<Integer> {
    private static final long PATIENCE_MILLIS = 60_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(names = "--instances", description = "How many services; 3 if not given.")
    private int instances = 3;

    @Option(names = "--writers", description = "How many requests at once; 9 if not given.")
    private int writers = 9;

    @Option(names = "--seconds", description = "The time of each of the three parts of the run; 5 if not given.")
    private double seconds = 5;

    @Override
    public Integer call() throws Exception {
        try (Session session = new Session(spec.commandLine().getOut(), options.java())) {
            return run(session);
        }
    }

    private int run(Session session) throws Exception {
        StorePlace first = StorePlace.postgres(session.folder().resolve("data-1"), session.postgres());
        List<ServiceProcess> services = new ArrayList<>(List.of(session.service(first)));
        for (int i = 2; i <= instances; i++) {
            services.add(session.service(first.beside(session.folder().resolve("data-" + i))));
        }
        List<String> urls = services.stream().map(ServiceProcess::url).toList();
        VerifierKey key = session.key(urls.get(0));
        List<Checkpoints> checkpoints =
                urls.stream().map(url -> Checkpoints.of(session.client(), url)).toList();
        Writers load = session.write(writers, urls);
        part(session, load, instances + " instances");
        services.get(instances - 1).kill();
        part(session, load, "one of them killed");
        services.set(
                instances - 1, session.service(first.beside(session.folder().resolve("data-" + instances))));
        part(session, load, "started again, others under load");
        session.end(load);
        List<Trust.Earlier> earlier = new ArrayList<>();
        for (Checkpoints each : checkpoints) {
            earlier.addAll(each.end());
        }
        for (ServiceProcess service : services) {
            session.verify(service.url(), key, earlier);
        }
        Audit audit = new Audit(first).readOn();
        session.say(
                "one log of %d entries, shown alike by each of the %d, that goes on from all %d checkpoints seen at any of them",
                audit.size(), instances, earlier.size());
        session.retry(urls.get(0), load, audit);
        return session.conclude(audit.readOn());
    }

    private void part(Session session, Writers load, String what) throws InterruptedException {
        int before = load.count();
        session.expect(load.awaitMore(writers, PATIENCE_MILLIS), "nothing was recorded within a minute: " + what);
        Thread.sleep((long) (seconds * 1000));
        session.say("%s: %d acknowledged", what, load.count() - before);
    }
}
