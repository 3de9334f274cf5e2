package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Verifies the pack of one decision, without the log. */
final class PackVerifier {
    private static final String CHECKPOINT = "checkpoint";

    private final LogSource source;
    private final Trust trust;
    private final VerificationReport findings = new VerificationReport();

    private PackVerifier(LogSource source, Trust trust) {
        this.source = source;
        this.trust = trust;
    }

    static Verification verify(LogSource source, Trust trust) throws IOException {
        return new PackVerifier(source, trust).pack();
    }

    private Verification pack() throws IOException {
        Optional<Checkpoint> checkpoint = checkpoint();
        RecordCheck check = new RecordCheck(source, "", "", findings);
        Optional<RecordContents> decision = record(check, "", checkpoint, Set.of(EntryKind.DECISION));
        if (decision.isPresent()) {
            decision(check, decision.get());
            notices(checkpoint, decision.get());
        }
        UncoveredFiles.note(source, findings);
        return findings.of("The pack"
                + decision.map(each -> " of entry " + each.opening().index()).orElse("")
                + checkpoint.map(each -> " of the log `" + each.origin() + "`").orElse(""));
    }

    private Optional<Checkpoint> checkpoint() throws IOException {
        CheckpointCheck signatures = new CheckpointCheck(source, trust, findings);
        Optional<VerifierKey> key = signatures.key();
        Optional<SignedNote> note = new RecordCheck(source, "", "", findings).file(CHECKPOINT, SignedNote::read);
        if (note.isEmpty()) {
            return Optional.empty();
        }
        Optional<Checkpoint> checkpoint = signatures.check(note.get(), key, CHECKPOINT);
        signatures.checkCosigners(note.get(), key, CHECKPOINT);
        checkpoint.ifPresent(now -> new EarlierCheck(trust, findings, key)
                .checkpoints(now)
                .forEach((name, then) -> {
                    if (then.size() == now.size()) {
                        EarlierCheck.compare(findings, name, then, Map.of(now.size(), now.root()));
                    } else {
                        findings.fail(
                                "The pack's checkpoint is of " + now.size() + " entries and this one of " + then.size()
                                        + ".",
                                name,
                                "A pack has nothing to compare the two with. Verify the log itself with --since: its address or "
                                        + "an exported folder.");
                    }
                }));
        return checkpoint;
    }

    private void decision(RecordCheck check, RecordContents opened) throws IOException {
        Optional<Map<String, Object>> decision = check.file("decision.json", JsonTree::object);
        Optional<Map<String, Object>> proposal = check.file("proposal.json", JsonTree::object);
        if (decision.isPresent() && proposal.isPresent()) {
            new DecisionCheck(decision.get(), opened.record().withheld().keySet(), findings)
                    .check(proposal.get(), check.files("rulebook/"));
        }
    }

    /** Checks a record, that the log has its entry, and that it is of one of these kinds. */
    private Optional<RecordContents> record(
            RecordCheck check, String folder, Optional<Checkpoint> checkpoint, Set<EntryKind> kinds)
            throws IOException {
        int before = findings.failures();
        Optional<RecordContents> record = check.check();
        Optional<TlogProof> proof = check.file("proof.txt", TlogProof::read);
        if (record.isEmpty()) {
            return record;
        }
        RecordOpening opening = record.get().opening();
        if (findings.failures() == before) {
            findings.checked("The " + what(opening) + " and its envelope are what the entry " + opening.index()
                    + " of the log commits to.");
        }
        if (!kinds.contains(opening.entry().kind())) {
            findings.fail(
                    "The entry is of kind " + opening.entry().kind() + ".",
                    folder + RecordCheck.OPENING,
                    "In its place an entry of another kind is expected: " + kinds + ".");
        }
        record.get()
                .withheld()
                .forEach((part, why) -> findings.note(
                        "Withheld: " + part + ", because: " + why + ". Its hash shows that it was there."));
        if (proof.isPresent() && checkpoint.isPresent()) {
            checkProof(folder, proof.get(), opening, checkpoint.get());
        }
        return record;
    }

    private static String what(RecordOpening opening) {
        return switch (opening.entry().kind()) {
            case DECISION -> "decision with its proposal";
            case CORRECTION -> "correction";
            case WITHDRAWAL -> "withdrawal";
            case RULEBOOK -> "rulebook";
        };
    }

    private void checkProof(String folder, TlogProof proof, RecordOpening opening, Checkpoint checkpoint) {
        String where = folder + "proof.txt";
        boolean same = proof.checkpoint().text().equals(checkpoint.text()) && proof.index() == opening.index();
        if (!same) {
            findings.fail(
                    "It is for another checkpoint than `checkpoint`, or for another entry than `opening.json`.",
                    where,
                    "The files of the pack do not belong together.");
            return;
        }
        findings.expect(
                Proofs.includes(
                        checkpoint.size(),
                        checkpoint.root(),
                        proof.index(),
                        opening.entry().leaf(),
                        proof.hashes()),
                "The entry " + proof.index() + " is in the log, logged at "
                        + opening.entry().time() + ".",
                "It does not lead from the entry to the root that was signed.",
                where,
                "The log that signed the checkpoint does not have this entry: it was changed or made up, or the proof was.");
    }

    private void notices(Optional<Checkpoint> checkpoint, RecordContents decision) throws IOException {
        SortedSet<String> folders = new TreeSet<>();
        for (String path : source.list("notices/")) {
            folders.add(path.substring(0, path.lastIndexOf('/') + 1));
        }
        for (String folder : folders) {
            RecordCheck check = new RecordCheck(source, folder, "", findings);
            Optional<RecordContents> notice =
                    record(check, folder, checkpoint, Set.of(EntryKind.CORRECTION, EntryKind.WITHDRAWAL));
            Optional<Map<String, Object>> fields =
                    notice.isEmpty() ? Optional.empty() : check.file("notice.json", JsonTree::object);
            if (fields.isPresent()) {
                new NoticeCheck(decision, notice.get(), findings).check(folder, fields.get());
            }
        }
        if (folders.isEmpty()) {
            findings.note(
                    "The pack has no correction and no withdrawal. Whether there was one after it was made, only the "
                            + "log's owner can say.");
        }
    }
}
