package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.Cosigner;
import uk.whodoeswhat.ledger.CosignerState;
import uk.whodoeswhat.ledger.Cosigning;
import uk.whodoeswhat.ledger.KeyFile;
import uk.whodoeswhat.ledger.LogSource;
import uk.whodoeswhat.ledger.NoteSignature;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.VerifierKey;

/** Cosigns the checkpoint of somebody else's log. */
@Command(
        name = "cosign",
        description =
                "For another party than the log's owner: checks that the log has grown out of the checkpoint that you "
                        + "cosigned last, and prints your signature under its newest one. So nobody can rewrite the log, or show "
                        + "different people different logs, without you knowing.",
        footer = {
            "",
            "Exit status: 0 cosigned; 1 the log is not what it was; 2 bad usage; 3 something cannot be read or written; 70 a "
                    + "fault."
        })
final class CosignCommand implements Callable<Integer> {
    private final Console streams;
    private final InstantSource clock;

    @Parameters(
            paramLabel = "LOG",
            description = "The address of a log such as https://example.org/log, or an exported folder.")
    private String log = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description =
                    "Your private key, an Ed25519 key in PKCS#8 PEM that signs nothing else. Made where neither it nor the "
                            + "state is there yet.")
    private Path key = Path.of("");

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "Your name, such as audit.example.org.")
    private String name = "";

    @Option(
            names = "--state",
            required = true,
            paramLabel = "FILE",
            description = "Where what you cosigned last is kept: one file for each log. Made the first time.")
    private Path state = Path.of("");

    @Option(
            names = "--log-key",
            paramLabel = "KEY|FILE",
            description =
                    "The log's verifier key, got from its owner, for the first time. Without it the key that comes with "
                            + "the log is taken, and kept from then on.")
    private Optional<String> logKey = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Also writes the checkpoint with your signature under it to this file. A service of this program that "
                            + "knows your key takes it: POST it as text/plain to LOG/cosignatures.")
    private Optional<Path> out = Optional.empty();

    CosignCommand(Console streams, InstantSource clock) {
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            apart();
            Optional<Result<CosignerState>> remembered = CosignerState.read(state);
            if (remembered.isEmpty()) {
                return cosign(cosigner(true), Optional.empty());
            }
            return remembered.get() instanceof Result.Ok<CosignerState> accepted
                    ? cosign(cosigner(false), Optional.of(accepted.value()))
                    : streams.refuse("cosign: `" + state + "`", remembered.get().problems());
        } catch (IOException e) {
            streams.err().println("cosign: " + what(e) + FileErrors.why(e));
            return Exit.INPUT;
        }
    }

    private void apart() throws IOException {
        SameFile.refuse("--state", state, key);
        List<Path> read = new ArrayList<>(List.of(key, state));
        logKey.filter(VerifierKeyOption::isFile).map(Path::of).ifPresent(read::add);
        if (!log.contains("://")) {
            read.add(Path.of(log, "checkpoint"));
        }
        if (out.isPresent()) {
            for (Path each : read) {
                SameFile.refuse("--out", out.get(), each);
            }
        }
    }

    private static String what(IOException e) {
        return e instanceof FileSystemException failure && failure.getFile() != null
                ? "`" + failure.getFile() + "`: "
                : "";
    }

    private Cosigner cosigner(boolean first) throws IOException {
        Result<KeyPair> keys = first && !Files.exists(key)
                ? new Result.Ok<>(KeyFile.create(key, new SecureRandom()))
                : KeyFile.read(key);
        if (!(keys instanceof Result.Ok<KeyPair> accepted)) {
            throw new BadUsage("--key `" + key + "`: " + keys.problems().get(0).message());
        }
        try {
            return Cosigner.of(name, accepted.value());
        } catch (IllegalArgumentException e) {
            throw new BadUsage("--name: found `" + name + "`; " + e.getMessage());
        }
    }

    private Integer cosign(Cosigner cosigner, Optional<CosignerState> last) throws IOException {
        Cosigning cosigning = new Cosigning(LogSource.of(log));
        Result<VerifierKey> trusted = trusted(cosigning, last);
        if (!(trusted instanceof Result.Ok<VerifierKey> logs)) {
            return streams.refuse("cosign: `" + log + "`", trusted.problems());
        }
        Optional<Result<Checkpoint>> before = last.map(each -> Checkpoint.of(each.last()));
        if (before.isPresent() && !before.get().problems().isEmpty()) {
            return streams.refuse("cosign: `" + state + "`", before.get().problems());
        }
        Optional<Checkpoint> cosigned = before.flatMap(CosignCommand::accepted);
        Result<SignedNote> checkpoint = cosigning.checkpoint(logs.value(), cosigned);
        if (!(checkpoint instanceof Result.Ok<SignedNote> grown)) {
            streams.refuse("cosign: `" + log + "`", checkpoint.problems());
            streams.err().println("Nothing was cosigned.");
            return Exit.DIFFERS;
        }
        finish(cosigner, logs.value(), grown.value(), cosigned);
        return Exit.OK;
    }

    private Result<VerifierKey> trusted(Cosigning cosigning, Optional<CosignerState> last) throws IOException {
        Optional<VerifierKey> given = logKey.map(each -> VerifierKeyOption.of("--log-key", each));
        if (last.isEmpty()) {
            return given.isPresent() ? new Result.Ok<>(given.get()) : cosigning.key();
        }
        if (given.isPresent() && !given.get().equals(last.get().key())) {
            throw new BadUsage("--log-key: found another key than the one that was cosigned for until now, `"
                    + last.get().key().text() + "`; to begin anew with another log, use another --state file");
        }
        return new Result.Ok<>(last.get().key());
    }

    private void finish(Cosigner cosigner, VerifierKey logs, SignedNote note, Optional<Checkpoint> last)
            throws IOException {
        Checkpoint checkpoint = accepted(Checkpoint.of(note)).orElseThrow();
        NoteSignature signature = cosigner.cosign(checkpoint, clock.instant());
        SignedNote cosigned = note.with(signature);
        new CosignerState(logs, cosigned).write(state);
        if (out.isPresent()) {
            Files.write(out.get(), cosigned.bytes());
        }
        streams.print(signature.line());
        new CosignedTelling(streams.err(), logKey.isEmpty()).tell(cosigner, logs, checkpoint, last);
    }

    private static <T> Optional<T> accepted(Result<T> read) {
        return read instanceof Result.Ok<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }
}
