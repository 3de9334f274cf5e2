package uk.whodoeswhat.proposal;

import java.util.Optional;

/** Where an item of evidence can be read. */
public record EvidenceSource(@Line String title, @Link Optional<String> link) {}
