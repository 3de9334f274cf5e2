package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;

/** What one organisation has. */
public record OrganisationCoverage(
        String ods, CoverageState state, Optional<String> product, String source, LocalDate date) {}
