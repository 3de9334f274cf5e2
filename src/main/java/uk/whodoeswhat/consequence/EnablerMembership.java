package uk.whodoeswhat.consequence;

import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.proposal.Service;

/** A core enabler that the service belongs to. */
public record EnablerMembership(Service.Enabler enabler) implements Fact {}
