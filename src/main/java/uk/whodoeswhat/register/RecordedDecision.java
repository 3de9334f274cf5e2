package uk.whodoeswhat.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.ledger.Commitment;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.RecordParts;

/**
 * A decision as it was recorded, with what was said of it since.
 *
 * @param index of its entry in the log, from 0
 * @param decision its canonical bytes with its digest, never changed
 * @param proposal the canonical bytes of the proposal
 * @param rulebook the digest of the rulebook it was made with
 * @param ownReading whether the reading was the rulebook's own
 * @param notices in the order of the log
 * @param appended its entry, where it was appended just now and not read again
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them, and copying every body would cost
public record RecordedDecision(
        long index,
        byte[] decision,
        byte[] proposal,
        String rulebook,
        boolean ownReading,
        Envelope envelope,
        Salts.Kept salts,
        List<RecordedNotice> notices,
        Optional<Entry> appended) {
    public RecordedDecision {
        notices = List.copyOf(notices);
    }

    /** The same with its notices, where it was read without them. */
    public RecordedDecision with(List<RecordedNotice> known) {
        return new RecordedDecision(index, decision, proposal, rulebook, ownReading, envelope, salts, known, appended);
    }

    public UUID id() {
        return envelope.id();
    }

    /** The reference of its proposal. */
    public String reference() {
        return String.valueOf(Json.tree(proposal).get("reference"));
    }

    /** The decision that took its place, if one did. */
    public Optional<UUID> supersededBy() {
        return notices.stream()
                .flatMap(logged -> logged.notice().replacedBy().stream())
                .findFirst();
    }

    /** Its withdrawal, if it was withdrawn. */
    public Optional<RecordedNotice> withdrawal() {
        return notices.stream()
                .filter(logged -> logged.notice().kind() == EntryKind.WITHDRAWAL)
                .findFirst();
    }

    /** How many names were erased, of its own envelope and of those of its notices. */
    public long erased() {
        return Stream.concat(Stream.of(envelope), notices.stream().map(RecordedNotice::envelope))
                .filter(each -> each.by() instanceof Signatory.Erased)
                .count();
    }

    /** The parts of its record. */
    public Parts parts() {
        return RecordParts.ofDecision(Json.tree(decision), Json.tree(proposal)).parts();
    }

    /** The entry that the log must have at its index: made of the record, unless it was just appended. */
    public Entry entry() {
        return appended.orElseGet(() -> new Entry(
                EntryKind.DECISION,
                Commitment.of(parts(), salts.record()).hash(),
                salts.envelope().commitment(envelope.parts()),
                envelope.made()));
    }
}
