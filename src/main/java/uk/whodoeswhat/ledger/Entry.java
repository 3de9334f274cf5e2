package uk.whodoeswhat.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.Text;

/**
 * What a leaf of the log hashes: that something of this kind was recorded at this time, and the commitments to its record and
 * its envelope. Nothing else is in it: a log cannot forget.
 *
 * @param time in whole microseconds, in the years 0 to 9999
 */
public record Entry(EntryKind kind, Hash record, Hash envelope, Instant time) {
    static final String SCHEMA = "who-does-what/entry/1";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final RecordReader<EntryDocument> READER = RecordReader.of(EntryDocument.class);

    public Entry {
        if (!time.equals(time.truncatedTo(ChronoUnit.MICROS))
                || TIME.format(time).length() != 27) {
            throw new IllegalArgumentException("an entry's time is in whole microseconds of a year of four digits");
        }
    }

    /** The entry as it is read: all texts. */
    record EntryDocument(
            @Text(pattern = "who-does-what/entry/1", means = "`who-does-what/entry/1`")
            String schema,

            EntryKind kind,

            @Text(pattern = "[0-9a-f]{64}", means = "64 lower-case hex digits")
            String record,

            @Text(pattern = "[0-9a-f]{64}", means = "64 lower-case hex digits")
            String envelope,

            @Text(
                    pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z",
                    means = "a time in microseconds such as 2026-11-22T16:00:00.123456Z")
            String time) {}

    /** The canonical JSON of this entry. */
    public byte[] bytes() {
        return CanonicalJson.bytes(tree());
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("kind", kind.name());
        tree.put("record", record.hex());
        tree.put("envelope", envelope.hex());
        tree.put("time", TIME.format(time));
        return tree;
    }

    /** The hash of the leaf that holds this entry. */
    public Hash leaf() {
        return Hash.leaf(bytes());
    }

    /** The entry that has exactly these bytes. */
    public static Result<Entry> read(byte[] bytes) {
        return READER.read(bytes, Format.JSON).flatMap(Entry::of).flatMap(entry -> canonical(entry, bytes));
    }

    static Result<Entry> of(EntryDocument document) {
        try {
            return new Result.Ok<>(new Entry(
                    document.kind(),
                    Hash.ofHex(document.record()).orElseThrow(),
                    Hash.ofHex(document.envelope()).orElseThrow(),
                    Instant.parse(document.time())));
        } catch (DateTimeException e) {
            return LedgerProblems.at("time", "`" + document.time() + "`", "a time that there is");
        }
    }

    private static Result<Entry> canonical(Entry entry, byte[] bytes) {
        return Arrays.equals(entry.bytes(), bytes)
                ? new Result.Ok<>(entry)
                : LedgerProblems.at("", "an entry in other bytes than its canonical ones", "canonical JSON (RFC 8785)");
    }
}
