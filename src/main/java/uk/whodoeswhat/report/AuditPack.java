package uk.whodoeswhat.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.CommitmentOpening;
import uk.whodoeswhat.ledger.RecordOpening;
import uk.whodoeswhat.ledger.TlogProof;
import uk.whodoeswhat.ledger.VerifierKey;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;

/**
 * All that an auditor takes away of one decision, as a zip that can be checked without this program or its log: the package
 * comment of {@link uk.whodoeswhat.ledger} has its layout, its own README.txt the steps.
 */
public final class AuditPack {
    private final RecordedDecision recorded;
    private final Map<Long, TlogProof> proofs;
    private final Withholding withholding;
    private final Map<String, byte[]> files = new TreeMap<>();

    private AuditPack(RecordedDecision recorded, Map<Long, TlogProof> proofs, Withholding withholding) {
        this.recorded = recorded;
        this.proofs = proofs;
        this.withholding = withholding;
    }

    /**
     * The zip.
     *
     * @param decision as it is made again today, to be read
     * @param proofs under one checkpoint, of the decision's entry and of each notice's, by index
     * @param key of the log
     */
    public static byte[] of(
            RecordedDecision recorded,
            Decision decision,
            Map<Long, TlogProof> proofs,
            VerifierKey key,
            Withholding withholding) {
        return new AuditPack(recorded, proofs, withholding).zip(decision, key);
    }

    private byte[] zip(Decision decision, VerifierKey key) {
        TlogProof proof = proof(recorded.index());
        files.put("checkpoint", proof.checkpoint().bytes());
        files.put("public-key", utf8(key.text() + "\n"));
        decision(proof);
        recorded.notices().forEach(this::notice);
        decision.rulebook().files().contents().forEach((path, bytes) -> files.put("rulebook/" + path, bytes));
        files.put("decision.html", utf8(page(decision, proof)));
        files.put("prov.json", CanonicalJson.bytes(new ProvJson(recorded, withholding).tree()));
        files.put("README.txt", PaperPage.resource("pack-readme.txt"));
        return zipped();
    }

    private void decision(TlogProof proof) {
        files.put("decision.json", recorded.decision());
        files.put("proposal.json", CanonicalJson.bytes(shownProposal()));
        files.put("envelope.json", CanonicalJson.bytes(shown(recorded.envelope())));
        files.put("proof.txt", proof.bytes());
        RecordOpening opening = new RecordOpening(
                recorded.index(),
                recorded.entry(),
                CommitmentOpening.of(recorded.parts(), recorded.salts().record(), withholding::ofRecord),
                recorded.salts().envelope().opening(recorded.envelope().parts(), withholding::ofEnvelope));
        files.put("opening.json", opening.bytes());
    }

    private Map<String, Object> shownProposal() {
        Map<String, Object> proposal = Json.tree(recorded.proposal());
        if (proposal.get("evidence") instanceof List<?> items) {
            List<Object> shown = new ArrayList<>();
            for (Object item : items) {
                Object id = item instanceof Map<?, ?> fields ? fields.get("id") : "";
                boolean withheld = withholding.evidence().contains(String.valueOf(id));
                shown.add(withheld ? Map.of("id", String.valueOf(id), "withheld", withholding.why()) : item);
            }
            proposal.put("evidence", shown);
        }
        return proposal;
    }

    /** What was erased is withheld for that reason, whatever else is given. */
    private Map<String, Object> shown(Envelope envelope) {
        Map<String, Object> tree = new LinkedHashMap<>(envelope.tree());
        Set<String> shown = envelope.parts().names();
        tree.replaceAll((key, value) -> withholding.ofEnvelope(key) && shown.contains(key)
                ? Map.<String, Object>of("withheld", withholding.why())
                : value);
        return tree;
    }

    /** A notice's own envelope names people too, so the same keys of it are withheld. */
    private void notice(RecordedNotice logged) {
        String folder = "notices/" + logged.index() + "/";
        RecordOpening opening = new RecordOpening(
                logged.index(),
                logged.entry(),
                CommitmentOpening.of(logged.notice().parts(), logged.salts().record()),
                logged.salts().envelope().opening(logged.envelope().parts(), withholding::ofEnvelope));
        files.put(folder + "notice.json", CanonicalJson.bytes(logged.notice().tree()));
        files.put(folder + "envelope.json", CanonicalJson.bytes(shown(logged.envelope())));
        files.put(folder + "opening.json", opening.bytes());
        files.put(folder + "proof.txt", proof(logged.index()).bytes());
    }

    private String page(Decision decision, TlogProof proof) {
        Registration registration = Registration.of(recorded, checkpoint(proof));
        Registration shown = withholding.ofEnvelope("by") ? registration.anonymous() : registration;
        BoardPaper paper =
                BoardPapers.of(decision, Optional.of(shown)).withholding(withholding.evidence(), withholding.why());
        return PaperPage.standalone(paper.title(), List.of(paper));
    }

    private static Checkpoint checkpoint(TlogProof proof) {
        if (Checkpoint.of(proof.checkpoint()) instanceof Result.Ok<Checkpoint> accepted) {
            return accepted.value();
        }
        throw new IllegalArgumentException("a proof under a note that is no checkpoint");
    }

    private TlogProof proof(long index) {
        TlogProof proof = proofs.get(index);
        if (proof == null) {
            throw new IllegalArgumentException("no proof of entry " + index);
        }
        return proof;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The files in the order of their names, each of the same day: the same pack has the same bytes. */
    private byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a pack that cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
