package uk.whodoeswhat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.batch.Batch;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** Decides many proposals, one a line. */
@Command(
        name = "batch",
        description =
                "Decides many proposals: one a line in, one decision a line out, in the same order. A line that cannot "
                        + "be decided gives {\"line\": its number from 1, \"errors\": [problems]} in its place, and the others go "
                        + "on; a blank line is one that cannot. A line has at most 1 MiB.",
        footer = {
            "",
            "Exit status: 0; 2 bad usage; 3 the rulebook does not open; 4 some lines failed; 70 a fault of the program."
        })
final class BatchCommand implements Callable<Integer> {
    private static final String STANDARD = "-";

    private final Console streams;

    @Mixin
    private DecidingOptions options = new DecidingOptions();

    @Parameters(index = "0", paramLabel = "IN", description = "Proposals as JSON, one a line. - is standard input.")
    private String in = STANDARD;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description =
                    "Decisions as JSON, one a line; appears under its name when it is whole. - is standard output.")
    private String out = STANDARD;

    BatchCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!in.equals(STANDARD) && !out.equals(STANDARD)) {
            SameFile.refuse("OUT", Path.of(out), Path.of(in));
        }
        Result<DecisionSettings> opened = options.open();
        if (!(opened instanceof Result.Ok<DecisionSettings> accepted)) {
            return streams.refuse("rulebook", opened.problems());
        }
        try (InputStream from = input();
                BatchOutput to = output()) {
            BatchSink sink = run(accepted.value(), from, to);
            to.finish();
            streams.err().println(sink.decided() + " decided, " + sink.failed() + " failed");
            return sink.failed() == 0 ? Exit.OK : Exit.LINES;
        }
    }

    private BatchSink run(DecisionSettings decider, InputStream from, BatchOutput to)
            throws IOException, InterruptedException {
        ExecutorService workers = Batch.workers();
        try (TerminalProgress progress = new TerminalProgress(streams.progress(), size())) {
            BatchSink sink = new BatchSink(to, progress);
            new Batch(workers, new LineDecider(decider, streams.err()), decider.detail(), from).run(sink);
            return sink;
        } finally {
            workers.shutdownNow();
        }
    }

    private InputStream input() {
        try {
            if (in.equals(STANDARD)) {
                return streams.in();
            }
            if (Files.isDirectory(Path.of(in))) {
                throw new IOException("it is a folder");
            }
            return Files.newInputStream(Path.of(in));
        } catch (IOException e) {
            throw new BadUsage("cannot read " + Problem.quoted(in) + ": " + reason(e));
        }
    }

    private BatchOutput output() {
        try {
            return out.equals(STANDARD) ? BatchOutput.standard(streams.out()) : BatchOutput.file(out);
        } catch (IOException e) {
            throw new BadUsage("cannot write " + Problem.quoted(out) + ": " + reason(e));
        }
    }

    private long size() throws IOException {
        return in.equals(STANDARD) ? -1 : Files.size(Path.of(in));
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file or folder" : String.valueOf(e.getMessage());
    }
}
