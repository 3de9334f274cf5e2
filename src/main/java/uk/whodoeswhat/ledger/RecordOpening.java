package uk.whodoeswhat.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Range;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;

/**
 * What opens one entry of the log: `opening.json` of a pack.
 *
 * @param index from 0, of the entry
 * @param entry itself
 * @param record opens the commitment to the record
 * @param envelope opens the commitment to the envelope
 */
public record RecordOpening(long index, Entry entry, CommitmentOpening record, CommitmentOpening envelope) {
    private static final RecordReader<OpeningDocument> READER = RecordReader.of(OpeningDocument.class);

    /** The opening as it is read. */
    record OpeningDocument(
            @Range(min = 0) long index,
            Entry.EntryDocument entry,
            Map<String, PartDocument> record,
            Map<String, PartDocument> envelope) {}

    /** Exactly one of the two, each 64 hex digits. */
    record PartDocument(Optional<String> salt, Optional<String> withheld) {}

    /** The opening as canonical JSON. */
    public byte[] bytes() {
        return CanonicalJson.bytes(
                Map.of("index", index, "entry", entry.tree(), "record", record.tree(), "envelope", envelope.tree()));
    }

    /** The opening that a document holds. */
    public static Result<RecordOpening> read(byte[] bytes) {
        return READER.read(bytes, Format.JSON)
                .flatMap(document -> Entry.of(document.entry())
                        .flatMap(entry -> opening("record", document.record())
                                .flatMap(record -> opening("envelope", document.envelope())
                                        .map(envelope ->
                                                new RecordOpening(document.index(), entry, record, envelope)))));
    }

    private static Result<CommitmentOpening> opening(String where, Map<String, PartDocument> parts) {
        SortedMap<String, CommitmentOpening.Part> opening = new TreeMap<>();
        for (Map.Entry<String, PartDocument> part : parts.entrySet()) {
            Optional<CommitmentOpening.Part> opened = part(part.getValue());
            if (part.getKey().isEmpty() || opened.isEmpty()) {
                String allowed = "a named part with `salt` or `withheld`, 64 hex digits";
                return LedgerProblems.at(where, "the part " + Problem.quoted(part.getKey()), allowed);
            }
            opening.put(part.getKey(), opened.get());
        }
        return new Result.Ok<>(new CommitmentOpening(opening));
    }

    private static Optional<CommitmentOpening.Part> part(PartDocument part) {
        if (part.salt().isPresent() == part.withheld().isPresent()) {
            return Optional.empty();
        }
        return part.salt().isPresent()
                ? part.salt().flatMap(Salt::ofHex).map(CommitmentOpening.Opened::new)
                : part.withheld().flatMap(Hash::ofHex).map(CommitmentOpening.Withheld::new);
    }
}
