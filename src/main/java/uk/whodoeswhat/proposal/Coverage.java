package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Description;

/**
 * Who already has a solution other than the proposed service and its predecessor: of the cohort and of all ICBs, as
 * counts or by organisation.
 */
public record Coverage(
        @Description("As counts; not together with organisations")
        Optional<CoverageCounts> cohort,

        Optional<CoverageCounts> icbs,

        @Description("Of the cohort, by organisation; not together with cohort")
        Optional<List<OrganisationCoverage>> organisations) {
    public Coverage {
        organisations = organisations.map(list -> Checks.sortedBy(OrganisationCoverage::ods, list));
        Checks.that(
                cohort.isEmpty() || organisations.isEmpty(),
                "coverage of the cohort is stated as counts or by organisation, not both");
    }
}
