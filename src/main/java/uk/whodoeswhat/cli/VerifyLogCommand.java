package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.LogSource;
import uk.whodoeswhat.ledger.LogVerifier;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.Verification;
import uk.whodoeswhat.report.PlainText;

/** Verifies a log, or the pack of a decision. */
@Command(
        name = "verify-log",
        description =
                "Verifies the log of decisions, or the pack of one decision: who signed it, that every entry is there and "
                        + "unchanged, that it has grown out of the checkpoints you kept, and that each record shown is the one that was "
                        + "logged. Needs no service and no database; a pack needs no network either.",
        footer = {"", "Exit status: 0 it holds; 1 it does not; 2 bad usage; 3 it cannot be read; 70 a fault."})
final class VerifyLogCommand implements Callable<Integer> {
    private final Console streams;

    @Parameters(
            paramLabel = "DIR|URL|PACK.zip",
            description = "An exported log, the address of a log such as https://example.org/log, or a pack.")
    private String where = "";

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINTFILE",
            description =
                    "A checkpoint of this log that you kept: the log must have grown out of it. May be given again.")
    private List<Path> since = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEY|FILE",
            description =
                    "The log's verifier key, got from its owner. Without it the key that comes with the data is used, which "
                            + "proves less.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--cosigner",
            paramLabel = "KEY|FILE",
            description = "The verifier key of another party that must have signed the checkpoint. May be given again.")
    private List<String> cosigners = new ArrayList<>();

    VerifyLogCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Trust.Earlier> earlier = new ArrayList<>();
        for (Path file : since) {
            earlier.add(earlier(file));
        }
        Trust trust = new Trust(
                key.map(given -> VerifierKeyOption.of("--key", given)),
                cosigners.stream()
                        .map(given -> VerifierKeyOption.of("--cosigner", given))
                        .toList(),
                earlier);
        try {
            Verification verification = LogVerifier.verify(LogSource.of(where), trust);
            streams.print(PlainText.of(VerificationPaper.of(verification)));
            return verification.holds() ? Exit.OK : Exit.DIFFERS;
        } catch (IOException e) {
            streams.err().println("verify-log: `" + where + "` cannot be verified: " + FileErrors.why(e));
            return Exit.INPUT;
        }
    }

    private static Trust.Earlier earlier(Path file) {
        try {
            Result<SignedNote> note = SignedNote.readGiven(Files.readAllBytes(file));
            if (note instanceof Result.Ok<SignedNote> accepted) {
                return new Trust.Earlier("`" + file + "`", accepted.value());
            }
            throw new BadUsage(
                    "--since `" + file + "`: " + note.problems().get(0).message());
        } catch (IOException e) {
            throw new BadUsage("--since `" + file + "`: it cannot be read: " + FileErrors.why(e));
        }
    }
}
