package uk.whodoeswhat.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.whodoeswhat.document.CanonicalJson;

/** The hashes of the salted parts of a record or an envelope, by name; the log holds the hash over all of them. */
public record Commitment(SortedMap<String, Hash> parts) {
    public Commitment {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        parts.keySet().forEach(Parts::checkName);
    }

    /** The commitment to these parts under the salt of the whole. */
    public static Commitment of(Parts parts, Salt salt) {
        SortedMap<String, Hash> hashes = new TreeMap<>();
        for (String name : parts.names()) {
            hashes.put(name, salt.ofPart(name).commit(name, parts.part(name).orElseThrow()));
        }
        return new Commitment(hashes);
    }

    /** What the log holds: the SHA-256 of the canonical JSON of part names and part hashes in hex. */
    public Hash hash() {
        Map<String, Object> tree = new TreeMap<>();
        parts.forEach((name, hash) -> tree.put(name, hash.hex()));
        return Hash.sha256(CanonicalJson.bytes(tree));
    }
}
