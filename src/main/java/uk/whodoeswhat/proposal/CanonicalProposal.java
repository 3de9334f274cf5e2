package uk.whodoeswhat.proposal;

import java.util.Map;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.RecordWriter;

/**
 * A proposal in its canonical form, made once and passed on.
 *
 * @param tree of which the bytes are made
 * @param digest of the proposal as it was understood: the same for JSON and YAML, and for any order of the evidence
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them, and copying every body would cost
public record CanonicalProposal(Proposal proposal, Map<String, Object> tree, byte[] bytes, String digest) {
    public static CanonicalProposal of(Proposal proposal) {
        Map<String, Object> tree = RecordWriter.tree(proposal);
        byte[] bytes = CanonicalJson.bytes(tree);
        return new CanonicalProposal(proposal, tree, bytes, CanonicalJson.digest(bytes));
    }
}
