package uk.whodoeswhat.proposal;

import java.util.Optional;

/** What an item of evidence compares; `against` is stated exactly when there is a design. */
public record Comparator(Design design, Optional<Against> against) {}
