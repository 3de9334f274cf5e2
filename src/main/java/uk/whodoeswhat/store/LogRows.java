package uk.whodoeswhat.store;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.ledger.MissingTile;
import uk.whodoeswhat.ledger.NoteSignature;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.ledger.Tiles;
import uk.whodoeswhat.register.Times;

/** The rows of the log, through one connection or a pool of them. */
record LogRows(JdbcClient jdbc) {

    /** The log as its one row names it. */
    record Head(String origin, String verifierKey, long size) {}

    Optional<Head> head() {
        return jdbc.sql("select origin, verifier_key, size from log_head")
                .query((row, number) -> new Head(row.getString(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    /** The last checkpoint signed, without cosignatures. */
    Optional<byte[]> checkpoint() {
        return jdbc.sql("select note from checkpoint order by size desc limit 1")
                .query((row, number) -> Notes.bytes(row.getString(1)))
                .optional();
    }

    /** When the last checkpoint was signed, in microseconds since 1970; 0 where there is none. */
    long signedAt() {
        return jdbc.sql("select made from checkpoint order by size desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When the last checkpoint up to this time was signed, in microseconds since 1970. */
    Optional<Long> signedAt(Instant latest) {
        return jdbc.sql("select made from checkpoint where made <= ? order by size desc limit 1")
                .param(Times.micros(latest))
                .query(Long.class)
                .optional();
    }

    /** The checkpoint signed at this size. */
    Optional<byte[]> checkpoint(long size) {
        return jdbc.sql("select note from checkpoint where size = ?")
                .param(size)
                .query((row, number) -> Notes.bytes(row.getString(1)))
                .optional();
    }

    /** The size of the last checkpoint that somebody cosigned. */
    Optional<Long> cosignedSize() {
        return jdbc.sql("select size from cosignature order by size desc limit 1")
                .query(Long.class)
                .optional();
    }

    /** A checkpoint with the cosignatures that it has. */
    SignedNote cosigned(SignedNote note, long size) {
        List<String> lines = jdbc.sql("select line from cosignature where size = ? order by verifier_key")
                .param(size)
                .query(String.class)
                .list();
        SignedNote all = note;
        for (String line : lines) {
            int name = line.indexOf(' ') + 1;
            int base64 = line.indexOf(' ', name);
            all = all.with(new NoteSignature(
                    line.substring(name, base64), line.substring(base64 + 1).strip()));
        }
        return all;
    }

    /** The hashes of a tile as far as it has come. */
    Optional<byte[]> tile(int level, long number) {
        return jdbc.sql("select hashes from tile where level = ? and number = ?")
                .param(level)
                .param(number)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    /** The tiles, each read once. */
    Tiles tiles() {
        Map<Tile, byte[]> read = Collections.synchronizedMap(new HashMap<>());
        return tile -> read.computeIfAbsent(
                tile.whole(),
                whole -> tile(tile.level(), tile.number())
                        .orElseThrow(() -> new MissingTile(tile, "is not in the database")));
    }

    /** The entries from this index on, at most so many, in order. */
    List<byte[]> entries(long from, int most) {
        return jdbc.sql("select body from entry where log_index >= ? and log_index < ? order by log_index")
                .param(from)
                .param(from + most)
                .query((row, number) -> row.getBytes(1))
                .list();
    }
}
