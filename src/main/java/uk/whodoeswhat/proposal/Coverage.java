package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** Who already has a solution other than the proposed service and its predecessor: of the cohort and of all ICBs, as counts or by organisation. */
public record Coverage(
        Optional<CoverageCounts> cohort,
        Optional<CoverageCounts> icbs,
        Optional<List<OrganisationCoverage>> organisations) {}
