package uk.whodoeswhat.scenario;

import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;

/** A scenario read from a file (its path), with its proposal and reading, ready to be run. */
public record Case(String file, Scenario scenario, Proposal proposal, Reading reading) {
    public String id() {
        return scenario.id();
    }
}
