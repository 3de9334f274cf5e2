package uk.whodoeswhat.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;

/** For how long the names and roles of people are kept in envelopes; nothing else is ever erased. */
public record Retention(Period period) {
    /** The setting that says so. */
    public static final String SETTING = "who-does-what.retention";

    private static final int MOST_YEARS = 200;

    public Retention {
        if (!isAllowed(period)) {
            throw new IllegalArgumentException("a retention is at least a day, and at most " + MOST_YEARS + " years");
        }
    }

    /** The retention that a setting states; none, so that nothing is erased, where it is empty. */
    public static Read<Optional<Retention>> read(String text) {
        String stated = text.strip();
        if (stated.isEmpty()) {
            return new Read.Accepted<>(Optional.empty());
        }
        try {
            Period period =
                    stated.matches("[0-9]{1,5}") ? Period.ofDays(Integer.parseInt(stated)) : Period.parse(stated);
            return isAllowed(period) ? new Read.Accepted<>(Optional.of(new Retention(period))) : refused(stated);
        } catch (DateTimeException e) {
            return refused(stated);
        }
    }

    private static Read<Optional<Retention>> refused(String stated) {
        return Refused.at(
                SETTING,
                Problem.quoted(stated),
                "a period of a day to " + MOST_YEARS
                        + " years, such as `P2Y`, `P18M` or `P90D`, or a number of days; or nothing, to keep names for ever");
    }

    private static boolean isAllowed(Period period) {
        boolean forward = period.getYears() >= 0 && period.getMonths() >= 0 && period.getDays() >= 0;
        return forward && !period.isZero() && period.toTotalMonths() + period.getDays() / 28 <= MOST_YEARS * 12L;
    }

    /** What was recorded before this is kept without names now. */
    Instant before(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }
}
