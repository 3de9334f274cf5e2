package uk.whodoeswhat.ledger;

import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;

/** What a test expects of a reading. */
final class Reading {
    private Reading() {}

    static <T> T of(Read<T> read) {
        if (read instanceof Read.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError(refusal(read));
    }

    static String refusal(Read<?> read) {
        return String.join("\n", read.problems().stream().map(Problem::message).toList());
    }
}
