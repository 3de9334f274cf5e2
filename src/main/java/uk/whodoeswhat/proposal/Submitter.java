package uk.whodoeswhat.proposal;

import java.util.Optional;

/** Who submits a proposal: an organisation by its ODS code, and a role, never patient data. */
public record Submitter(
        @Ods String organisation,
        @Line Optional<String> name,
        @Line String role) {}
