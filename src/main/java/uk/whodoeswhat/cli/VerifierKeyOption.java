package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.ledger.VerifierKey;

/** A verifier key given on the command line: the key itself, or a file that holds it. */
final class VerifierKeyOption {
    private VerifierKeyOption() {}

    static VerifierKey of(String option, String given) {
        Result<VerifierKey> key = VerifierKey.read(TypedText.strip(given));
        if (key instanceof Result.Ok<VerifierKey> accepted) {
            return accepted.value();
        }
        if (!isFile(given)) {
            throw new BadUsage(option + ": found " + Problem.quoted(given)
                    + ", neither a verifier key nor a file; allowed: a key such as log.example.org+1a2b3c4d+AQ..., or a file "
                    + "that holds one");
        }
        return ofFile(option, given);
    }

    static boolean isFile(String given) {
        try {
            return Files.isRegularFile(Path.of(given));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static VerifierKey ofFile(String option, String file) {
        try {
            Result<VerifierKey> key = VerifierKey.read(TypedText.strip(Files.readString(Path.of(file))));
            if (key instanceof Result.Ok<VerifierKey> accepted) {
                return accepted.value();
            }
            throw new BadUsage(
                    option + " `" + file + "`: " + key.problems().get(0).message());
        } catch (IOException e) {
            throw new BadUsage(option + " `" + file + "`: it cannot be read: " + FileErrors.why(e));
        }
    }
}
