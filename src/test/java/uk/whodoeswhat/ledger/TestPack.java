package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.rulebook.RulebookFiles;

/** The pack of a decision made up for tests, as files by path that a test may change. */
final class TestPack {
    static final String ID = "0f8e7d6c-0000-4000-8000-000000000001";

    private static final Salt RECORD_SALT = Salt.from(new Random(1));
    private static final Salt ENVELOPE_SALT = Salt.from(new Random(2));

    private final Map<String, byte[]> files = new TreeMap<>();
    private final TestLog log = TestLog.of(270);

    /** With a withdrawal of the decision that has this id. */
    static TestPack withdrawn(String id) {
        TestPack pack = new TestPack();
        Map<String, Object> notice = Map.of("decision", id, "reason", "It was a test.");
        Map<String, Object> envelope = Map.of("id", "another", "made", "2026-12-01T10:00:00.000000Z");
        Parts record = RecordParts.ofNotice(notice).parts();
        Parts around = RecordParts.ofEnvelope(envelope).parts();
        pack.decision(name -> false, name -> false);
        Entry entry = entry(EntryKind.WITHDRAWAL, record, around);
        pack.log.add(entry);
        pack.put("notices/271/notice.json", notice);
        pack.put("notices/271/envelope.json", envelope);
        pack.open("notices/271/", 271, entry, record, around, name -> false, name -> false);
        return pack;
    }

    static TestPack whole() {
        return redacted(name -> false, name -> false);
    }

    /** Without the evidence of these ids, and without these keys of the envelope. */
    static TestPack redacted(Predicate<String> evidence, Predicate<String> envelope) {
        TestPack pack = new TestPack();
        pack.decision(evidence, envelope);
        return pack;
    }

    private void decision(Predicate<String> evidence, Predicate<String> envelopeKey) {
        Map<String, byte[]> rulebook = Map.of(
                "rulebook.yaml", "id: test\n".getBytes(StandardCharsets.UTF_8),
                "sources/a.yaml", "clauses: []\n".getBytes(StandardCharsets.UTF_8));
        rulebook.forEach((path, bytes) -> files.put("rulebook/" + path, bytes));
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("reference", "P-1");
        proposal.put("evidence", List.of(Map.of("id", "ev-2", "text", "two"), Map.of("id", "ev-1", "text", "one")));
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("tier", "LOCAL");
        decision.put("proposal", Map.of("digest", CanonicalJson.digest(CanonicalJson.bytes(proposal))));
        decision.put("rulebook", Map.of("digest", new RulebookFiles(new TreeMap<>(rulebook)).digest()));
        decision.put("digest", CanonicalJson.digest(CanonicalJson.bytes(decision)));
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("id", ID);
        envelope.put("by", Map.of("name", "A. Name", "role", "Board secretary"));

        Parts record = RecordParts.ofDecision(decision, proposal).parts();
        Parts around = RecordParts.ofEnvelope(envelope).parts();
        Entry entry = entry(EntryKind.DECISION, record, around);
        log.add(entry);
        put("decision.json", decision);
        put("proposal.json", withheld(proposal, evidence));
        envelope.replaceAll((key, value) -> envelopeKey.test(key) ? Map.of("withheld", "section 40") : value);
        put("envelope.json", envelope);
        put("README.txt", "Read this.\n");
        put("public-key", TestLog.SIGNER.verifierKey().text() + "\n");
        open("", 270, entry, record, around, name -> evidence.test(name.replace("evidence/", "")), envelopeKey);
    }

    private static Map<String, Object> withheld(Map<String, Object> proposal, Predicate<String> evidence) {
        List<Object> items = new ArrayList<>();
        for (Object item : (List<?>) proposal.get("evidence")) {
            Object id = ((Map<?, ?>) item).get("id");
            items.add(evidence.test((String) id) ? Map.of("id", id, "withheld", "section 43") : item);
        }
        Map<String, Object> redacted = new LinkedHashMap<>(proposal);
        redacted.put("evidence", items);
        return redacted;
    }

    private static Entry entry(EntryKind kind, Parts record, Parts envelope) {
        return new Entry(
                kind,
                Commitment.of(record, RECORD_SALT).hash(),
                Commitment.of(envelope, ENVELOPE_SALT).hash(),
                Instant.parse("2026-11-22T17:00:00.000001Z"));
    }

    private void open(
            String folder,
            long index,
            Entry entry,
            Parts record,
            Parts envelope,
            Predicate<String> withheldRecord,
            Predicate<String> withheldEnvelope) {
        RecordOpening opening = new RecordOpening(
                index,
                entry,
                CommitmentOpening.of(record, RECORD_SALT, withheldRecord),
                CommitmentOpening.of(envelope, ENVELOPE_SALT, withheldEnvelope));
        files.put(folder + "opening.json", opening.bytes());
        files.put("checkpoint", log.signed().bytes());
        files.put(folder + "proof.txt", log.proof((int) index).bytes());
        if (!folder.isEmpty()) {
            files.put("proof.txt", log.proof(270).bytes());
        }
    }

    TestLog log() {
        return log;
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    void put(String path, Map<String, Object> tree) {
        files.put(path, CanonicalJson.bytes(tree));
    }

    void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes a file that is there and holds what is to be changed. */
    TestPack change(String path, String found, String instead) {
        if (!text(path).contains(found)) {
            throw new AssertionError(path + " does not hold " + found + ": " + text(path));
        }
        put(path, text(path).replace(found, instead));
        return this;
    }

    TestPack remove(String path) {
        if (files.remove(path) == null) {
            throw new AssertionError(path);
        }
        return this;
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve("pack.zip");
        Files.write(file, new byte[0]);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
