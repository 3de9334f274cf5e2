package uk.whodoeswhat.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.RecordParts;

/**
 * What was said of a decision after it was recorded, which is itself never edited.
 *
 * @param kind CORRECTION (superseded by another decision) or WITHDRAWAL
 * @param replacedBy for a CORRECTION
 * @param reason for a WITHDRAWAL
 */
public record Notice(EntryKind kind, UUID decision, Optional<UUID> replacedBy, Optional<String> reason) {
    private static final String SCHEMA = "who-does-what/notice/1";

    public static Notice correction(UUID decision, UUID replacedBy) {
        return new Notice(EntryKind.CORRECTION, decision, Optional.of(replacedBy), Optional.empty());
    }

    public static Notice withdrawal(UUID decision, String reason) {
        return new Notice(EntryKind.WITHDRAWAL, decision, Optional.empty(), Optional.of(reason));
    }

    /** The notice as an object of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("kind", kind.name());
        tree.put("decision", decision.toString());
        replacedBy.ifPresent(other -> tree.put("replacedBy", other.toString()));
        reason.ifPresent(text -> tree.put("reason", text));
        return tree;
    }

    /** Its only part. */
    public Parts parts() {
        return RecordParts.ofNotice(tree()).parts();
    }
}
