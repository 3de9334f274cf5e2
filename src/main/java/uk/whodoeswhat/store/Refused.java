package uk.whodoeswhat.store;

import java.util.List;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;

/** How this package refuses to open a store: where, what was found, what is allowed or to be done. */
final class Refused {
    static <T> Read<T> at(String where, String found, String allowed) {
        return new Read.Refused<>(List.of(new Problem(where, 0, 0, found, allowed)));
    }

    private Refused() {}
}
