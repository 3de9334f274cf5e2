package uk.whodoeswhat.proposal;

import java.time.LocalDate;

/** A dated step of a roadmap. */
public record Milestone(@Line String what, LocalDate date) {}
