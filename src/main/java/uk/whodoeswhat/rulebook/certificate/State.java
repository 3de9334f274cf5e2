package uk.whodoeswhat.rulebook.certificate;

import java.util.Optional;

/**
 * What a stage's rules are asked about, and how a proposal brings that about; empty where no proposal can while the parameters
 * have the values they have.
 */
record State(Object fact, Optional<Change> change) {
    static State of(Object fact, Change change) {
        return new State(fact, Optional.of(change));
    }
}
