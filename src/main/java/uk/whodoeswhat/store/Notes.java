package uk.whodoeswhat.store;

import java.nio.charset.StandardCharsets;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.VerifierKey;

/** Checkpoints with their signatures, checked against the log's key. */
final class Notes {

    /** A checkpoint, and the note that holds it. */
    record Signed(Checkpoint checkpoint, SignedNote note) {}

    static byte[] bytes(String note) {
        return note.getBytes(StandardCharsets.UTF_8);
    }

    static String text(SignedNote note) {
        return new String(note.bytes(), StandardCharsets.UTF_8);
    }

    /** The checkpoint in a note that this key signed. */
    static Result<Signed> read(byte[] note, VerifierKey key, String where) {
        Result<SignedNote> read = SignedNote.read(note);
        if (!(read instanceof Result.Ok<SignedNote> accepted)) {
            Problem problem = read.problems().get(0);
            return Refusals.at(where, "no checkpoint: " + problem.found(), problem.allowed());
        }
        SignedNote signed = accepted.value();
        return switch (signed.verify(key)) {
            case SIGNED -> of(signed, key, where);
            case NOT_SIGNED ->
                Refusals.at(where, "a checkpoint that this log's key did not sign", "one signed by " + shown(key));
            case FORGED -> Refusals.at(where, "a forged or changed checkpoint", "one signed by " + shown(key));
        };
    }

    private static Result<Signed> of(SignedNote note, VerifierKey key, String where) {
        return Checkpoint.of(note)
                .flatMap(checkpoint -> checkpoint.origin().equals(key.name())
                        ? new Result.Ok<>(new Signed(checkpoint, note))
                        : Refusals.at(
                                where, "a checkpoint of the log " + Problem.quoted(checkpoint.origin()), key.name()));
    }

    private static String shown(VerifierKey key) {
        return "`" + key.text() + "`";
    }

    private Notes() {}
}
