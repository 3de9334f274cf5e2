package uk.whodoeswhat.baseline;

import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;

/** Random proposals and readings for the tests of other packages. */
public final class RandomCases {
    private RandomCases() {}

    public static Proposal proposal(long seed) {
        return RandomProposal.of(seed);
    }

    public static Proposal proposal(long seed, int items) {
        return RandomProposal.of(seed, items);
    }

    public static Reading reading(Rulebook rulebook, long seed) {
        return AgreementTest.randomReading(rulebook, seed);
    }
}
