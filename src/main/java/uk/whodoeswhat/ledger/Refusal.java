package uk.whodoeswhat.ledger;

import java.util.List;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;

/** How the readers of this package refuse. */
final class Refusal {
    private Refusal() {}

    /** Refuses what was found at a path of the thing read. */
    static <T> Read<T> at(String path, String found, String allowed) {
        return new Read.Refused<>(List.of(new Problem(path, 0, 0, found, allowed)));
    }

    /** Refuses what was found on a line, counted from 1. */
    static <T> Read<T> line(String path, int line, String found, String allowed) {
        return new Read.Refused<>(List.of(new Problem(path, line, 1, found, allowed)));
    }
}
