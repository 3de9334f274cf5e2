package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.store.Store;

/** Writes the log as a folder. */
@Command(
        name = "export-log",
        description =
                "Writes the log as a folder that any web server can publish and `verify-log` reads (C2SP tlog-tiles). Into "
                        + "the same folder again it adds what is new.",
        footer = {
            "",
            "Exit status: 0; 2 bad usage; 3 the store does not open or the folder holds another log; 70 a fault."
        })
final class ExportLogCommand implements Callable<Integer> {
    private final Console streams;

    @Mixin
    private StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "DIR", description = "The folder; made where it is not there.")
    private Path folder = Path.of("");

    ExportLogCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        SameFile.refuse("DIR", folder, options.settings().data());
        if (isOfAnotherKind(folder)) {
            throw new BadUsage(
                    "export-log: found `" + folder + "`, a folder with other things in it; allowed: a new or an "
                            + "empty one, or one that holds this log");
        }
        Result<Store> opened = options.open();
        if (!(opened instanceof Result.Ok<Store> accepted)) {
            return streams.refuse("store", opened.problems());
        }
        try (Store store = accepted.value()) {
            Result<Checkpoint> written = store.log().export(folder);
            if (!(written instanceof Result.Ok<Checkpoint> checkpoint)) {
                return streams.refuse("export-log", written.problems());
            }
            streams.print("Exported to " + folder + ": " + BackupCommand.told(Optional.of(checkpoint.value())) + "\n");
            return Exit.OK;
        } catch (IOException e) {
            throw new OutputFailure(folder.toString(), e);
        }
    }

    /** A log begins with its tiles. */
    private static boolean isOfAnotherKind(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve("tile"))) {
            return false;
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.findAny().isPresent();
        }
    }
}
