package uk.whodoeswhat.ledger;

import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** What a test expects of a reading. */
final class ReadingExpectation {
    private ReadingExpectation() {}

    static <T> T of(Result<T> read) {
        if (read instanceof Result.Ok<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError(refusal(read));
    }

    static String refusal(Result<?> read) {
        return String.join("\n", read.problems().stream().map(Problem::message).toList());
    }
}
