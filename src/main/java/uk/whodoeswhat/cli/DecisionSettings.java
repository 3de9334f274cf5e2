package uk.whodoeswhat.cli;

import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** What the deciding commands decide with. Usable on any thread. */
record DecisionSettings(Rulebook rulebook, Reading reading, Detail detail) {
    Decision decide(Proposal proposal) {
        return Decision.of(rulebook, proposal, reading, StageObserver.NONE);
    }
}
