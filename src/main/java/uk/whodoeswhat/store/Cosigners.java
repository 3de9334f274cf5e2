package uk.whodoeswhat.store;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.ledger.VerifierKey;

/** The keys of those whose cosignatures are taken. */
final class Cosigners {

    /** As the setting states them. */
    static Result<List<VerifierKey>> read(List<String> stated) {
        List<VerifierKey> cosigners = new ArrayList<>();
        for (String text : stated) {
            Result<VerifierKey> read = VerifierKey.read(TypedText.strip(text));
            if (!(read instanceof Result.Ok<VerifierKey> accepted)
                    || accepted.value().type() != VerifierKey.Type.COSIGNATURE) {
                return Refusals.at(
                        "who-does-what.log.cosigners",
                        Problem.quoted(text),
                        "the key of a cosigner (type 4), as the command `cosign` prints it");
            }
            cosigners.add(accepted.value());
        }
        return new Result.Ok<>(List.copyOf(cosigners));
    }

    private Cosigners() {}
}
