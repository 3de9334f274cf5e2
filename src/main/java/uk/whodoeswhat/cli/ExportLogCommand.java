package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Read;
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
    private final Streams streams;

    @Mixin
    private StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "DIR", description = "The folder; made where it is not there.")
    private Path folder = Path.of("");

    ExportLogCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Read<Store> opened = options.open();
        if (!(opened instanceof Read.Accepted<Store> accepted)) {
            return streams.refuse("store", opened.problems());
        }
        try (Store store = accepted.value()) {
            Read<Checkpoint> written = store.log().export(folder);
            if (!(written instanceof Read.Accepted<Checkpoint> checkpoint)) {
                return streams.refuse("export-log", written.problems());
            }
            streams.print("Exported to " + folder + ": " + BackupCommand.told(Optional.of(checkpoint.value())) + "\n");
            return Exit.OK;
        } catch (IOException e) {
            throw new OutputFailure(folder.toString(), e);
        }
    }
}
