package uk.whodoeswhat.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.RecordParts;

/**
 * What is known of the recording of a decision or a notice, and is no part of it.
 *
 * @param id of the decision or notice
 * @param made when it was recorded, in whole microseconds
 * @param requestId the id of the request that asked for it: the same one sent again is the same request
 * @param by who asked for it; erased for good where the service is set to keep names for a time only
 * @param reason required for a decision in another reading than the rulebook's own
 * @param supersedes the last decision on an older version of the same proposal, where one still stood
 */
public record Envelope(
        UUID id,
        Instant made,
        UUID requestId,
        String correlationId,
        Signatory by,
        Optional<String> reason,
        Optional<UUID> supersedes) {
    private static final String SCHEMA = "who-does-what/envelope/1";
    /** The part that names a person. */
    public static final String BY = "by";

    public Envelope {
        if (!made.equals(made.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("the time of an envelope is in whole microseconds");
        }
    }

    /** The envelope as an object of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("id", id.toString());
        tree.put("made", Times.text(made));
        tree.put("requestId", requestId.toString());
        tree.put("correlationId", correlationId);
        by.tree().ifPresent(told -> tree.put(BY, told));
        reason.ifPresent(text -> tree.put("reason", text));
        supersedes.ifPresent(other -> tree.put("supersedes", other.toString()));
        return tree;
    }

    /** The envelope that such an object tells. */
    public static Envelope of(Map<String, Object> tree) {
        return new Envelope(
                UUID.fromString(text(tree, "id").orElseThrow()),
                Instant.parse(text(tree, "made").orElseThrow()),
                UUID.fromString(text(tree, "requestId").orElseThrow()),
                text(tree, "correlationId").orElseThrow(),
                Signatory.read(Optional.ofNullable(tree.get(BY))),
                text(tree, "reason"),
                text(tree, "supersedes").map(UUID::fromString));
    }

    /** Whether it names a person. */
    public boolean names() {
        return by instanceof Signatory.Named;
    }

    /** The same without who asked for it, erased on a day. */
    public Envelope erased(LocalDate day) {
        return names()
                ? new Envelope(id, made, requestId, correlationId, new Signatory.Erased(day), reason, supersedes)
                : this;
    }

    private static Optional<String> text(Map<String, Object> tree, String key) {
        return Optional.ofNullable(tree.get(key)).map(String::valueOf);
    }

    /** Its canonical bytes. */
    public byte[] bytes() {
        return CanonicalJson.bytes(tree());
    }

    /** Its parts as the log commits to them: one for each top-level key. */
    public Parts parts() {
        return RecordParts.ofEnvelope(tree()).parts();
    }
}
