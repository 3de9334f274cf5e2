package uk.whodoeswhat.certificate;

import java.util.Optional;

/**
 * What a stage's rules are asked about, and how a proposal brings that about; empty where no proposal can while the parameters
 * have the values they have.
 */
record State(Object fact, Optional<ProposalEdit> change) {
    static State of(Object fact, ProposalEdit change) {
        return new State(fact, Optional.of(change));
    }
}
