package uk.whodoeswhat.certificate;

import java.util.Optional;

/** Something that a proposal must say so that a stage is asked what it is to be asked. */
interface ProposalEdit {
    /** Nothing: what is wanted comes of leaving out. */
    ProposalEdit NONE = draft -> {};

    void on(ProposalBuilder draft);

    default ProposalEdit and(ProposalEdit other) {
        return draft -> {
            on(draft);
            other.on(draft);
        };
    }

    /** Both, where there are both. */
    static Optional<ProposalEdit> both(Optional<ProposalEdit> first, Optional<ProposalEdit> second) {
        return first.flatMap(one -> second.map(one::and));
    }
}
