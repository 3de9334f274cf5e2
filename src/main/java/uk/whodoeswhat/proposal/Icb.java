package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An integrated care board of England. It is open from the day it opened to the day before it closed; `gss` is its
 * latest code.
 */
public record Icb(
        String ods,
        String gss,
        String name,
        String region,
        String regionCode,
        LocalDate opened,
        Optional<LocalDate> closed,
        List<String> successors) {
    public Icb {
        successors = List.copyOf(successors);
    }

    public boolean isOpenAt(LocalDate date) {
        return !date.isBefore(opened)
                && closed.filter(day -> !date.isBefore(day)).isEmpty();
    }
}
