package uk.whodoeswhat.ledger;

import java.util.List;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** How the readers of this package refuse. */
final class LedgerProblems {
    private LedgerProblems() {}

    /** Refuses what was found at a path of the thing read. */
    static <T> Result<T> at(String path, String found, String allowed) {
        return new Result.Rejected<>(List.of(new Problem(path, 0, 0, found, allowed)));
    }

    /** Refuses what was found on a line, counted from 1. */
    static <T> Result<T> line(String path, int line, String found, String allowed) {
        return new Result.Rejected<>(List.of(new Problem(path, line, 1, found, allowed)));
    }
}
