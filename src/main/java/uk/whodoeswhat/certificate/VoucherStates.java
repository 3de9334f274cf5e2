package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.finding.Grading;
import uk.whodoeswhat.finding.InstrumentTerms;
import uk.whodoeswhat.finding.IssuingBody;
import uk.whodoeswhat.proposal.Binding;
import uk.whodoeswhat.proposal.Evidence;

/** Who can have graded an item of evidence, and what an instrument can say: every choice in full. */
final class VoucherStates {
    private final Optional<String> nationalBody;

    VoucherStates(Optional<String> nationalBody) {
        this.nationalBody = nationalBody;
    }

    Optional<String> nationalBody() {
        return nationalBody;
    }

    /** A grader who is neither named nor sourced can still be the submitter, by the code. */
    static List<State> gradings() {
        List<State> states = new ArrayList<>();
        for (Evidence.GradedBy gradedBy :
                List.of(Evidence.GradedBy.PROPOSER, Evidence.GradedBy.INDEPENDENT, Evidence.GradedBy.BOARD)) {
            for (boolean named : new boolean[] {false, true}) {
                for (boolean sourced : new boolean[] {false, true}) {
                    for (boolean submitter : new boolean[] {false, true}) {
                        states.add(grading(new Grading(gradedBy, named, sourced, submitter)));
                    }
                }
            }
        }
        return states;
    }

    private static State grading(Grading grading) {
        return State.of(grading, draft -> draft.evidence().considerGraded(grading));
    }

    List<State> instruments() {
        List<State> states = new ArrayList<>();
        for (IssuingBody issuer : List.of(IssuingBody.OTHER, IssuingBody.NATIONAL_BODY, IssuingBody.SUBMITTER)) {
            for (boolean inForce : new boolean[] {true, false}) {
                for (Binding.Whom whom : Binding.Whom.values()) {
                    for (Binding.What what : Binding.What.values()) {
                        for (Binding.Force force : Binding.Force.values()) {
                            states.add(instrument(new InstrumentTerms(force, what, whom, inForce, issuer)));
                        }
                    }
                }
            }
        }
        return states;
    }

    private State instrument(InstrumentTerms terms) {
        ProposalEdit change = draft -> {
            if (terms.origin() == IssuingBody.SUBMITTER) {
                draft.submittedBy(ProposalBuilder.NO_NATIONAL_BODY);
            }
            draft.evidence().considerInstrument(terms, nationalBody);
        };
        return new State(
                terms,
                terms.origin() == IssuingBody.NATIONAL_BODY && nationalBody.isEmpty()
                        ? Optional.empty()
                        : Optional.of(change));
    }
}
