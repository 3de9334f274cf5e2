package uk.whodoeswhat.register;

import uk.whodoeswhat.ledger.Commitment;
import uk.whodoeswhat.ledger.Entry;

/**
 * A notice as it was recorded.
 *
 * @param index of its entry in the log, from 0
 */
public record RecordedNotice(long index, Notice notice, Envelope envelope, Salts.Kept salts) {

    /** The entry that the log must have at its index. */
    public Entry entry() {
        return new Entry(
                notice.kind(),
                Commitment.of(notice.parts(), salts.record()).hash(),
                salts.envelope().commitment(envelope.parts()),
                envelope.made());
    }
}
