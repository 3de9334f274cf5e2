package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;

/** A place where an exemplar runs. */
public record Site(@Ods String ods, RunBy runBy, Optional<LocalDate> since) {}
