package uk.whodoeswhat.proposal;

import java.util.Optional;

/** Where an item of evidence can be read. */
public record EvidenceSource(String title, Optional<String> link) {}
