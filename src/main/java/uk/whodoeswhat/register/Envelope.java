package uk.whodoeswhat.register;

import java.time.Instant;
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
 * @param reason required for a decision in another reading than the rulebook's own
 * @param supersedes the last decision on an older version of the same proposal, where one still stood
 */
public record Envelope(
        UUID id,
        Instant made,
        UUID requestId,
        String correlationId,
        Optional<Person> by,
        Optional<String> reason,
        Optional<UUID> supersedes) {
    private static final String SCHEMA = "who-does-what/envelope/1";

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
        by.ifPresent(person -> tree.put("by", person.tree()));
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
                Optional.ofNullable(tree.get("by")).map(Person::of),
                text(tree, "reason"),
                text(tree, "supersedes").map(UUID::fromString));
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
