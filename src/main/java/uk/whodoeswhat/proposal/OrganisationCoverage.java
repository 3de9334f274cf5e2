package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;

/** What one organisation has. */
public record OrganisationCoverage(
        @Ods String ods,
        CoverageState state,
        @Line Optional<String> product,
        @Line String source,
        LocalDate date) {}
