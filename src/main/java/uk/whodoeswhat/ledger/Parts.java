package uk.whodoeswhat.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A record or an envelope in the parts that can be opened or withheld one by one: bytes by name. */
public final class Parts {
    private final SortedMap<String, byte[]> bytes;

    private Parts(Map<String, byte[]> bytes) {
        this.bytes = new TreeMap<>(bytes);
        this.bytes.keySet().forEach(Parts::checkName);
    }

    /** These parts; a name is at least one character, and none is NUL. */
    public static Parts of(Map<String, byte[]> bytes) {
        return new Parts(bytes);
    }

    static void checkName(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a part's name is text without NUL");
        }
    }

    /** The names, sorted. */
    public Set<String> names() {
        return Collections.unmodifiableSet(bytes.keySet());
    }

    /** The bytes of a part, not to be changed; empty where there is no such part. */
    public Optional<byte[]> part(String name) {
        return Optional.ofNullable(bytes.get(name));
    }
}
