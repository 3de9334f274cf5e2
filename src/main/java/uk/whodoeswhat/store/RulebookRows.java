package uk.whodoeswhat.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Commitment;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.RecordParts;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Times;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.RulebookFiles;

/** Rulebooks, each kept whole when it is first used. */
record RulebookRows(JdbcClient jdbc) {

    /** Keeps the rulebook and logs that it is used, unless that was done before. */
    void recordFirstUse(Rulebook rulebook, LogAppender appending) {
        if (jdbc.sql("select 1 from rulebook where digest = ?")
                .param(rulebook.digest())
                .query(Integer.class)
                .optional()
                .isPresent()) {
            return;
        }
        Instant made = appending.now();
        Salts salts = appending.newSalts();
        long index = appending.append(entry(rulebook.files(), made, salts));
        jdbc.sql(
                        "insert into rulebook (digest, id, version, log_index, made, record_salt, envelope_salt, files, compiled, "
                                + "compiled_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        rulebook.digest(),
                        rulebook.manifest().id(),
                        rulebook.manifest().version(),
                        index,
                        Times.micros(made),
                        salts.record().bytes(),
                        salts.envelope().bytes(),
                        zipped(rulebook.files()),
                        rulebook.compiled(),
                        EngineVersion.get())
                .update();
    }

    private static Entry entry(RulebookFiles files, Instant made, Salts salts) {
        Parts envelope =
                RecordParts.ofEnvelope(Map.of("time", Times.text(made))).parts();
        return new Entry(
                EntryKind.RULEBOOK,
                Commitment.of(Parts.of(files.contents()), salts.record()).hash(),
                Commitment.of(envelope, salts.envelope()).hash(),
                made);
    }

    /** The digests, in the order in which the rulebooks were first used. */
    List<String> digests() {
        return jdbc.sql("select digest from rulebook order by log_index")
                .query(String.class)
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    private record Kept(byte[] files, byte[] compiled, String compiledBy) {}

    /** Opens a kept rulebook: from its compiled bytes if this version of the program made them, else by compiling it. */
    Optional<Result<Rulebook>> open(String digest) {
        return jdbc.sql("select files, compiled, compiled_by from rulebook where digest = ?")
                .param(digest)
                .query((row, number) -> new Kept(row.getBytes(1), row.getBytes(2), row.getString(3)))
                .optional()
                .map(kept -> open(digest, kept)); // seconds, for which no connection is held
    }

    private static Result<Rulebook> open(String digest, Kept kept) {
        RulebookFiles files = unzipped(kept.files());
        if (!files.digest().equals(digest)) {
            return Refusals.at("rulebook " + digest, "files of the digest `" + files.digest() + "`", "its own files");
        }
        return EngineVersion.get().equals(kept.compiledBy())
                ? Rulebook.ofFiles(files, kept.compiled())
                : Rulebook.ofFiles(files);
    }

    private static byte[] zipped(RulebookFiles files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
        return out.toByteArray();
    }

    private static RulebookFiles unzipped(byte[] zipped) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a rulebook in the database cannot be unpacked", e);
        }
        return new RulebookFiles(files);
    }
}
