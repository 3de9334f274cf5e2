package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.ledger.SignedNote.SignatureState;

/** Checks who signed a checkpoint. */
final class CheckpointCheck {
    private static final String PUBLIC_KEY = "public-key";

    private final LogSource source;
    private final Trust trust;
    private final VerificationReport findings;

    CheckpointCheck(LogSource source, Trust trust, VerificationReport findings) {
        this.source = source;
        this.trust = trust;
        this.findings = findings;
    }

    /** The key to check with: the one that was brought along, or else the one that comes with the data. */
    Optional<VerifierKey> key() throws IOException {
        if (trust.key().isPresent()) {
            findings.note("The signature was checked with the key that you gave, "
                    + trust.key().get().text() + ".");
            return trust.key();
        }
        Optional<byte[]> bytes = source.read(PUBLIC_KEY);
        if (bytes.isEmpty()) {
            findings.fail(
                    "There is no key to check the signature with.",
                    PUBLIC_KEY,
                    "Anybody could have made these data. Ask the log's owner for its key and give it with --key.");
            return Optional.empty();
        }
        String text = new String(bytes.get(), StandardCharsets.UTF_8).strip();
        Optional<VerifierKey> key =
                findings.take(VerifierKey.read(text), PUBLIC_KEY, "The signature cannot be checked with it.");
        key.ifPresent(this::warnOf);
        return key;
    }

    private void warnOf(VerifierKey key) {
        findings.note(
                "The key came with the data. So this shows only that key and data belong together: whoever forged one "
                        + "could have forged the other. Compare the key, or its fingerprint, with the one that you get from the "
                        + "log's owner in another way. The command `verify-log` takes theirs with --key.");
        findings.note("The key: " + key.text());
        findings.note("Its fingerprint: " + key.fingerprint());
    }

    /** The checkpoint in a note, if it can be read; whether it is signed is a finding. */
    Optional<Checkpoint> check(SignedNote note, Optional<VerifierKey> key, String where) {
        Optional<Checkpoint> checkpoint =
                findings.take(Checkpoint.of(note), where, "Without a checkpoint there is nothing to check against.");
        key.ifPresent(each -> checkSignature(note, each, where));
        if (checkpoint.isPresent()
                && key.isPresent()
                && !checkpoint.get().origin().equals(key.get().name())) {
            findings.note("The log calls itself `" + checkpoint.get().origin() + "`, and its key is named `"
                    + key.get().name() + "`; the two are usually the same.");
        }
        return checkpoint;
    }

    private void checkSignature(SignedNote note, VerifierKey key, String where) {
        switch (note.verify(key)) {
            case SIGNED -> findings.checked("`" + where + "` is signed by the key of `" + key.name() + "`.");
            case NOT_SIGNED ->
                findings.fail(
                        "The key `" + key.text() + "` did not sign it.",
                        where,
                        "It is signed by somebody else (" + signers(note) + "): another log, or a forged one.");
            case FORGED ->
                findings.fail(
                        "The signature of `" + key.name() + "` is not one.",
                        where,
                        "The checkpoint was changed after it was signed, or its signature was made up.");
        }
    }

    /** Each cosigner that was named must have signed; others are told. */
    void checkCosigners(SignedNote note, Optional<VerifierKey> key, String where) {
        trust.cosigners().forEach(cosigner -> checkCosigner(note, cosigner, where));
        List<String> others = note.signatures().stream()
                .filter(each -> key.stream().noneMatch(each::claimsToBeOf))
                .filter(each -> trust.cosigners().stream().noneMatch(each::claimsToBeOf))
                .map(NoteSignature::name)
                .toList();
        if (!others.isEmpty()) {
            findings.note("Further signatures are under the checkpoint that nothing is known of here: "
                    + String.join(", ", others) + ". Give a cosigner's key with --cosigner to check its own.");
        }
    }

    private void checkCosigner(SignedNote note, VerifierKey cosigner, String where) {
        if (note.verify(cosigner) == SignatureState.SIGNED) {
            findings.checked("`" + where + "` is cosigned by `" + cosigner.name() + "`" + seen(note, cosigner) + ".");
            return;
        }
        findings.fail(
                "The cosigner `" + cosigner.name() + "` did not sign it, or not with this key.",
                where,
                "Nobody but the log vouches for this checkpoint towards you: the log may show others another one.");
    }

    private static String seen(SignedNote note, VerifierKey cosigner) {
        return Cosigner.time(note, cosigner)
                .map(Instant::toString)
                .map(time -> ", who saw it at " + time)
                .orElse("");
    }

    private static String signers(SignedNote note) {
        return String.join(
                ", ", note.signatures().stream().map(NoteSignature::name).toList());
    }
}
