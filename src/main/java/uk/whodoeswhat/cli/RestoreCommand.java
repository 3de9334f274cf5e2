package uk.whodoeswhat.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.store.Backup;
import uk.whodoeswhat.store.StoreSettings;

/** Puts a copy of the store back. */
@Command(
        name = "restore",
        description =
                "Puts a file that `backup` made back where no database is, while no service runs. A copy that lacks what "
                        + "a later checkpoint shows is refused: the one in the data directory, and the one given.",
        footer = {"", "Exit status: 0; 2 bad usage; 3 the copy was refused, and nothing changed; 70 a fault."})
final class RestoreCommand implements Callable<Integer> {
    private final Console streams;

    @Mixin
    private StoreOptions options = new StoreOptions();

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINTFILE",
            description = "A checkpoint of the log that was kept elsewhere: the copy must have all that it shows.")
    private Optional<Path> since = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "The copy.")
    private Path file = Path.of("");

    RestoreCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        StoreSettings settings = options.ofFile(
                "restore", "Use pg_restore; then `replay --all`, or the start of the service, checks what is there.");
        Result<Optional<Checkpoint>> restored = Backup.restore(settings, file, since);
        if (!(restored instanceof Result.Ok<Optional<Checkpoint>> accepted)) {
            return streams.refuse("restore", restored.problems());
        }
        streams.print("Restored from " + file + ": " + BackupCommand.told(accepted.value()) + "\n");
        return Exit.OK;
    }
}
