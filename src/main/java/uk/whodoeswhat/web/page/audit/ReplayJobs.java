package uk.whodoeswhat.web.page.audit;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.store.StoreEnvironment;

/** The replays of all decisions: one at a time, for each takes a processor; the results of the last few are kept in memory. */
@Component
public class ReplayJobs {
    private static final int KEPT = 8;

    private final Store store;
    private final StoreEnvironment sources;
    private final Map<String, ReplayJob> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "replay");
        thread.setDaemon(true);
        return thread;
    });

    public ReplayJobs(Store store, StoreEnvironment sources) {
        this.store = store;
        this.sources = sources;
    }

    /** The one under way, or else a new one. */
    public synchronized ReplayJob start() {
        Optional<ReplayJob> running =
                jobs.values().stream().filter(job -> !job.progress().ended()).findFirst();
        return running.orElseGet(this::begin);
    }

    private ReplayJob begin() {
        ReplayJob job = new ReplayJob(sources.ids().get(), store, sources.fatal());
        worker.execute(job); // which may be refused, and then there is none
        if (jobs.size() >= KEPT) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        jobs.put(job.id().toString(), job);
        return job;
    }

    public synchronized Optional<ReplayJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @PreDestroy
    public void stop() {
        worker.shutdownNow();
    }
}
