package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Complaint;
import uk.whodoeswhat.document.Description;

/**
 * Who already has a solution other than the proposed service and its predecessor: of the cohort and of all ICBs, as
 * counts or by organisation.
 */
public record Coverage(
        @Description("As counts; not together with organisations")
        Optional<Counts> cohort,

        Optional<Counts> icbs,

        @Description("Of the cohort, by organisation; not together with cohort")
        Optional<List<OfOrganisation>> organisations) {
    public Coverage {
        organisations = organisations.map(list -> Checks.sortedBy(OfOrganisation::ods, list));
        Checks.none(cohortRule(cohort.isPresent(), organisations.isPresent()));
    }

    static Optional<Complaint> cohortRule(boolean counted, boolean listed) {
        return Complaint.unless(
                !(counted && listed), "cohort and organisations together", "one of cohort and organisations");
    }

    /**
     * How many organisations have a solution in place, in part, none, or are not known; they sum to the total, and what
     * they leave of it is unknown.
     */
    public record Counts(
            @Count int inPlace,
            @Count int partial,
            @Count int none,
            @Count Optional<Integer> unknown,
            LocalDate date,
            @Line String source) {
        public Counts {
            Checks.that(inPlace >= 0 && partial >= 0 && none >= 0 && unknown.orElse(0) >= 0, "a count is not negative");
        }
    }

    /** Whether an organisation has a solution for the need. */
    public enum Extent {
        IN_PLACE,
        PARTIAL,
        NONE,
        UNKNOWN
    }

    /** What one organisation has. */
    public record OfOrganisation(
            @Ods String ods,
            Extent state,
            @Line Optional<String> product,
            @Line String source,
            LocalDate date) {}
}
