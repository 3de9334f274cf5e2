package uk.whodoeswhat.ledger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Result;

/** Checks, before somebody cosigns a log's checkpoint, that the log has grown out of the last one they cosigned. */
public final class Cosigning {
    private static final String CHECKPOINT = "checkpoint";

    private final LogSource source;

    public Cosigning(LogSource source) {
        this.source = source;
    }

    /** The key that comes with the log, for whoever cosigns it for the first time. */
    public Result<VerifierKey> key() throws IOException {
        Optional<byte[]> bytes = source.read("public-key");
        return bytes.isEmpty()
                ? LedgerProblems.at("public-key", "nothing", "the key of the log; or give it yourself")
                : VerifierKey.read(new String(bytes.get(), StandardCharsets.UTF_8).strip());
    }

    /**
     * The log's checkpoint, if it can be cosigned after the last one.
     *
     * @param key of the log
     * @param last that was cosigned, if there was one
     * @throws IOException when the log cannot be read
     */
    public Result<SignedNote> checkpoint(VerifierKey key, Optional<Checkpoint> last) throws IOException {
        byte[] bytes = source.read(CHECKPOINT)
                .orElseThrow(() -> new FileNotFoundException("there is no `checkpoint`, as a log has"));
        Result<SignedNote> read = SignedNote.read(bytes);
        if (!(read instanceof Result.Ok<SignedNote> note) || last.isEmpty()) {
            return read.flatMap(each -> signed(each, key));
        }
        try {
            return signed(note.value(), key)
                    .flatMap(Checkpoint::of)
                    .flatMap(now -> grown(last.get(), now))
                    .map(now -> note.value());
        } catch (MissingTile e) {
            return LedgerProblems.at(
                    "tile",
                    String.valueOf(e.getMessage()),
                    "all the tiles of the log, to see that it has grown out of the last checkpoint cosigned");
        }
    }

    private static Result<SignedNote> signed(SignedNote note, VerifierKey key) {
        return switch (note.verify(key)) {
            case SIGNED -> Checkpoint.of(note).map(checkpoint -> note);
            case NOT_SIGNED ->
                LedgerProblems.at(CHECKPOINT, "a signature of somebody else", "one by `" + key.text() + "`");
            case FORGED -> LedgerProblems.at(CHECKPOINT, "a forged signature of `" + key.name() + "`", "a true one");
        };
    }

    private Result<Checkpoint> grown(Checkpoint last, Checkpoint now) {
        if (!last.origin().equals(now.origin())) {
            return LedgerProblems.at(
                    CHECKPOINT, "the log `" + now.origin() + "`", "the log `" + last.origin() + "`, as last time");
        }
        if (now.size() < last.size()) {
            return LedgerProblems.at(
                    CHECKPOINT,
                    now.size() + " entries",
                    "at least the " + last.size()
                            + " that were cosigned: entries were cut off, or this is an old copy");
        }
        List<Hash> proof = Proofs.consistency(last.size(), now.size(), this::tile);
        return Proofs.consistent(last.size(), last.root(), now.size(), now.root(), proof)
                ? new Result.Ok<>(now)
                : LedgerProblems.at(
                        CHECKPOINT,
                        "a tree that has not grown out of the one that was cosigned",
                        "the same first " + last.size()
                                + " entries: the log was rewritten or shows others other entries, or "
                                + "its tiles were changed. Keep both checkpoints, and tell the log's owner and its auditors");
    }

    private byte[] tile(Tile tile) {
        try {
            Optional<byte[]> exact = source.read(tile.path());
            Optional<byte[]> bytes =
                    exact.isPresent() ? exact : source.read(tile.whole().path());
            return bytes.orElseThrow(() -> new MissingTile(tile, "is not there"));
        } catch (IOException e) {
            throw new MissingTile(tile, "cannot be read: " + e.getMessage());
        }
    }
}
