package uk.whodoeswhat.document;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The canonical bytes of an object, which can be had with one more field without making those of the others again. */
public final class CanonicalObject {
    private final SortedMap<String, byte[]> fields;

    private CanonicalObject(SortedMap<String, byte[]> fields) {
        this.fields = fields;
    }

    /**
     * Of a tree as {@link CanonicalJson} takes it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static CanonicalObject of(Map<String, Object> tree) {
        return new CanonicalObject(CanonicalJson.fields(tree));
    }

    /** The same with another field; one of its name gives way to it. */
    public CanonicalObject with(String name, Object value) {
        SortedMap<String, byte[]> more = new TreeMap<>(fields);
        more.put(name, CanonicalJson.bytes(value));
        return new CanonicalObject(more);
    }

    public byte[] bytes() {
        return CanonicalJson.joined(fields);
    }
}
