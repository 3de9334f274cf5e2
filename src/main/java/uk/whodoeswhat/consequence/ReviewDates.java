package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.Optional;
import uk.whodoeswhat.finding.Fact;

/** The decision's date, the next stated date of the roadmap after it, and the ages of the evidence. */
public record ReviewDates(LocalDate asOf, Optional<LocalDate> roadmap, EvidenceAges ages) implements Fact {}
