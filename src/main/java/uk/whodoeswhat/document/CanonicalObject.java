package uk.whodoeswhat.document;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The canonical bytes of an object, which can be had with one more field without making those of the others again. */
public final class CanonicalObject {
    private final SortedMap<String, byte[]> fields; // String's order is that of UTF-16 code units, as RFC 8785 asks

    private CanonicalObject(SortedMap<String, byte[]> fields) {
        this.fields = fields;
    }

    /**
     * Of a tree as {@link CanonicalJson} takes it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static CanonicalObject of(Map<String, Object> tree) {
        SortedMap<String, byte[]> fields = new TreeMap<>();
        tree.forEach((name, value) -> fields.put(name, CanonicalJson.bytes(value)));
        return new CanonicalObject(fields);
    }

    /** The same with another field; one of its name gives way to it. */
    public CanonicalObject with(String name, Object value) {
        SortedMap<String, byte[]> more = new TreeMap<>(fields);
        more.put(name, CanonicalJson.bytes(value));
        return new CanonicalObject(more);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        int place = 0;
        for (Map.Entry<String, byte[]> field : fields.entrySet()) {
            out.writeBytes(CanonicalJson.head(place++, field.getKey()));
            out.writeBytes(field.getValue());
        }
        if (place == 0) {
            out.write('{');
        }
        out.write('}');
        return out.toByteArray();
    }
}
