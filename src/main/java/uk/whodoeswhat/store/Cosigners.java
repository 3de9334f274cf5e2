package uk.whodoeswhat.store;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.ledger.VerifierKey;

/** The keys of those whose cosignatures are taken. */
final class Cosigners {

    /** As the setting states them. */
    static Read<List<VerifierKey>> read(List<String> stated) {
        List<VerifierKey> cosigners = new ArrayList<>();
        for (String text : stated) {
            Read<VerifierKey> read = VerifierKey.read(text);
            if (!(read instanceof Read.Accepted<VerifierKey> accepted)
                    || accepted.value().type() != VerifierKey.Type.COSIGNATURE) {
                return Refused.at(
                        "who-does-what.log.cosigners",
                        Problem.quoted(text),
                        "the key of a cosigner (type 4), as the command `cosign` prints it");
            }
            cosigners.add(accepted.value());
        }
        return new Read.Accepted<>(List.copyOf(cosigners));
    }

    private Cosigners() {}
}
