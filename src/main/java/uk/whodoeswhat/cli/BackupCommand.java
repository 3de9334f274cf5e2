package uk.whodoeswhat.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.store.Backup;

/** Copies the store. */
@Command(
        name = "backup",
        description =
                "Copies all that is recorded into a new file, also while the service runs, and checks the copy. The log's "
                        + "key is not in it: keep a copy of log.key elsewhere.",
        footer = {"", "Exit status: 0; 2 bad usage; 3 no good copy could be made; 70 a fault of the program."})
final class BackupCommand implements Callable<Integer> {
    private final Console streams;

    @Mixin
    private StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "The new file.")
    private Path file = Path.of("");

    BackupCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Result<Optional<Checkpoint>> made = Backup.make(
                options.ofFile("backup", "Use pg_dump; after pg_restore, `replay --all` checks what is there."), file);
        if (!(made instanceof Result.Ok<Optional<Checkpoint>> accepted)) {
            return streams.refuse("backup", made.problems());
        }
        streams.print("Copied to " + file + ": " + told(accepted.value()) + "\n");
        return Exit.OK;
    }

    static String told(Optional<Checkpoint> checkpoint) {
        return checkpoint
                .map(each -> "log " + each.origin() + ", " + each.size() + " entries, root "
                        + each.root().base64())
                .orElse("nothing is recorded yet");
    }
}
