package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;
import uk.whodoeswhat.document.Complaint;
import uk.whodoeswhat.document.Description;

/** What an instrument asks for: with what force, of what, of whom, in which words, and between which days. */
public record Binding(
        Force force,
        What what,
        Whom whom,

        @Description("The phrase that says so, quoted") @Line
        String words,

        @Description("The day from which it says so") LocalDate from,

        @Description("A deadline to comply; it changes nothing")
        Optional<LocalDate> dueBy,

        @Description("The last day on which it says so") Optional<LocalDate> until) {
    public Binding {
        until.ifPresent(last -> Checks.none(daysRule(from, last)));
    }

    static Optional<Complaint> daysRule(LocalDate from, LocalDate until) {
        return Complaint.unless(!until.isBefore(from), until.toString(), "a day not before its `from`, " + from);
    }

    /** Whether it says so on this day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** How strongly an instrument speaks. */
    public enum Force {
        MUST,
        SHOULD,
        PLANNED,
        RECOMMENDED
    }

    /** What an instrument speaks of; THIS_SERVICE where it names the service, or requires what only this service gives. */
    public enum What {
        THIS_SERVICE,
        A_STANDARD,
        THE_CAPABILITY
    }

    /** To how much of the cohort an instrument speaks. */
    public enum Whom {
        WHOLE_COHORT,
        PART
    }
}
