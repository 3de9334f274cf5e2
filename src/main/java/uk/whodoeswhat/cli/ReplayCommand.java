package uk.whodoeswhat.cli;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Signatory;
import uk.whodoeswhat.store.Replayed;
import uk.whodoeswhat.store.Store;

/** Decides recorded decisions again. */
@Command(
        name = "replay",
        description =
                "Decides recorded decisions again, each under the rulebook that it was made with, and says what differs. "
                        + "On the version of the program that recorded it every byte must be the same; on another, the tier and every "
                        + "conclusion and rule. Each is also compared with what the log committed to.",
        footer = {
            "",
            "Exit status: 0 all are the same; 1 some differ; 2 bad usage; 3 the store does not open, or no decision has "
                    + "such an id; 70 a fault of the program."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int AT_ONCE = 100;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Console streams;
    private long done;
    private long retold;
    private long different;
    private long erased;

    @Mixin
    private StoreOptions options = new StoreOptions();

    @Option(names = "--all", description = "Every decision there is.")
    private boolean all;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "The id of a recorded decision.")
    private List<UUID> ids = List.of();

    ReplayCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (all != ids.isEmpty()) {
            throw new BadUsage("replay: found " + (all ? "both ids and --all" : "neither an id nor --all")
                    + "; allowed: ids of decisions, or --all");
        }
        Result<Store> opened = options.open();
        if (!(opened instanceof Result.Ok<Store> accepted)) {
            return streams.refuse("store", opened.problems());
        }
        try (Store store = accepted.value()) {
            int status = all ? all(store) : each(store);
            streams.print(done + " replayed, " + different + " different"
                    + (retold == 0 ? "" : ", " + retold + " told in other words by this version")
                    + (erased == 0 ? "" : ", " + erased + " with names erased under the retention setting") + "\n");
            return Math.max(status, different == 0 ? Exit.OK : Exit.DIFFERS);
        }
    }

    private int each(Store store) {
        int status = Exit.OK;
        for (UUID id : ids) {
            Optional<RecordedDecision> recorded = store.find(id);
            if (recorded.isEmpty()) {
                streams.err()
                        .println("replay: found the id " + Problem.quoted(id.toString())
                                + "; allowed: the id of a recorded decision");
                status = Exit.INPUT;
            } else {
                replay(store, recorded.get());
                tellErased(recorded.get());
            }
        }
        return status;
    }

    private int all(Store store) {
        long count = store.count();
        List<RecordedDecision> next = store.decisions(0, AT_ONCE);
        while (!next.isEmpty()) {
            for (RecordedDecision recorded : next) {
                replay(store, recorded);
            }
            progress(done + " of " + count + " replayed");
            next = store.decisions(next.get(next.size() - 1).index() + 1, AT_ONCE);
        }
        progress("");
        return Exit.OK;
    }

    private void progress(String text) {
        if (streams.progress()) {
            streams.err().print(CLEAR_LINE + text);
            streams.err().flush();
        }
    }

    private void tellErased(RecordedDecision recorded) {
        if (recorded.envelope().by() instanceof Signatory.Erased by) {
            streams.print(recorded.id() + " was recorded by " + by.told().orElseThrow() + "\n");
        }
    }

    private void replay(Store store, RecordedDecision recorded) {
        done++;
        erased += recorded.erased() == 0 ? 0 : 1;
        Replayed replayed = Replayed.of(store, recorded);
        retold += replayed.retold() ? 1 : 0;
        List<String> found = replayed.differences();
        if (!found.isEmpty()) {
            different++;
            streams.print(recorded.id() + " differs\n"
                    + String.join(
                            "", found.stream().map(line -> "  " + line + "\n").toList()));
        }
    }
}
