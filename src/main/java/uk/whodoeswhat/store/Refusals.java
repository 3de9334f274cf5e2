package uk.whodoeswhat.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** How this package refuses to open a store: where, what was found, what is allowed or to be done. */
final class Refusals {
    static <T> Result<T> at(String where, String found, String allowed) {
        return new Result.Rejected<>(List.of(new Problem(where, 0, 0, found, allowed)));
    }

    /** Why a file cannot be read or written, as the system has it, without the names of exceptions. */
    static String why(IOException e) {
        Optional<String> reason =
                e instanceof FileSystemException failure ? Optional.ofNullable(failure.getReason()) : Optional.empty();
        return reason.orElseGet(
                () -> e instanceof AccessDeniedException ? "this user may not" : String.valueOf(e.getMessage()));
    }

    private Refusals() {}
}
