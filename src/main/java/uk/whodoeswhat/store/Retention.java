package uk.whodoeswhat.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** For how long something that may be deleted is kept. */
public record Retention(Period period) {
    private static final int MOST_YEARS = 200;

    public Retention {
        if (!isAllowed(period)) {
            throw new IllegalArgumentException("a retention is at least a day, and at most " + MOST_YEARS + " years");
        }
    }

    /** The retention that a setting states; none, so that nothing is deleted, where it is empty. */
    static Result<Optional<Retention>> read(String setting, String text) {
        String stated = text.strip();
        if (stated.isEmpty()) {
            return new Result.Ok<>(Optional.empty());
        }
        try {
            Period period =
                    stated.matches("[0-9]{1,5}") ? Period.ofDays(Integer.parseInt(stated)) : Period.parse(stated);
            return isAllowed(period) ? new Result.Ok<>(Optional.of(new Retention(period))) : refused(setting, stated);
        } catch (DateTimeException e) {
            return refused(setting, stated);
        }
    }

    private static Result<Optional<Retention>> refused(String setting, String stated) {
        return Refusals.at(
                setting,
                Problem.quoted(stated),
                "a period of a day to " + MOST_YEARS
                        + " years, such as `P2Y`, `P18M` or `P90D`, or a number of days; or nothing, to keep it all for ever");
    }

    private static boolean isAllowed(Period period) {
        boolean forward = period.getYears() >= 0 && period.getMonths() >= 0 && period.getDays() >= 0;
        return forward && !period.isZero() && period.toTotalMonths() + period.getDays() / 28 <= MOST_YEARS * 12L;
    }

    /** What is from before this has been kept for long enough now. */
    Instant before(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
    }

    /** Until when something from this time is kept, at least. */
    public Instant until(Instant time) {
        return time.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
