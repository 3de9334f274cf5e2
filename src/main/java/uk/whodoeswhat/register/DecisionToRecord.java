package uk.whodoeswhat.register;

import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.ledger.Commitment;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.RecordParts;

/**
 * A decision ready to be recorded: all that can be made of it before it gets its place in the log.
 *
 * @param decision as it was made
 * @param bytes the decision's canonical bytes with its digest
 * @param commitment to the record
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them, and copying every body would cost
public record DecisionToRecord(
        Request request, Submission submission, Decision decision, byte[] bytes, Salts salts, Hash commitment) {

    /** Makes it ready; the decision must be one on the submission's proposal. */
    public static DecisionToRecord of(Request request, Submission submission, Decision decision, Salts salts) {
        byte[] bytes = decision.bytes();
        Parts parts =
                RecordParts.ofDecision(bytes, submission.proposal().tree()).parts();
        Hash commitment = Commitment.of(parts, salts.record()).hash();
        return new DecisionToRecord(request, submission, decision, bytes, salts, commitment);
    }
}
