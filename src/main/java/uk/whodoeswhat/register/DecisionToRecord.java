package uk.whodoeswhat.register;

import java.util.Map;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.ledger.Commitment;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.RecordParts;

/**
 * A decision ready to be recorded: all that can be made of it before it gets its place in the log.
 *
 * @param decision as it was made
 * @param bytes the decision's canonical bytes with its digest
 * @param proposal the canonical bytes of the proposal
 * @param commitment to the record
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them, and copying every body would cost
public record DecisionToRecord(
        Request request,
        Submission submission,
        Decision decision,
        byte[] bytes,
        byte[] proposal,
        Salts salts,
        Hash commitment) {

    /** Makes it ready; the decision must be one on the submission's proposal. */
    public static DecisionToRecord of(Request request, Submission submission, Decision decision, Salts salts) {
        Map<String, Object> proposal = RecordWriter.tree(submission.proposal());
        byte[] bytes = decision.bytes();
        Parts parts = RecordParts.ofDecision(bytes, proposal).parts();
        Hash commitment = Commitment.of(parts, salts.record()).hash();
        return new DecisionToRecord(
                request, submission, decision, bytes, CanonicalJson.bytes(proposal), salts, commitment);
    }
}
