package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.proposal.Enabler;

/** A core enabler that the service belongs to. */
public record EnablerMembership(Enabler enabler) implements Fact {}
