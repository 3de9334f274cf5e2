package uk.whodoeswhat.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** The canonical bytes of a tree (RFC 8785) and their digest; the package comment specifies both. */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private final JsonGenerator out;

    private CanonicalJson(JsonGenerator out) {
        this.out = out;
    }

    /**
     * The canonical bytes of a tree of maps, lists, texts, whole numbers of at most 53 bits, and flags.
     *
     * @throws IllegalArgumentException for anything else: a fault of the program, not of its input
     */
    public static byte[] bytes(Object tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new CanonicalJson(out).value(tree);
        }
        return bytes.toByteArray();
    }

    /** `sha256:` and the 64 hex digits of the bytes' SHA-256. */
    public static String digest(byte[] bytes) {
        return "sha256:" + HexFormat.of().formatHex(Sha256.of(bytes));
    }

    private void value(@Nullable Object value) {
        if (value instanceof String text) {
            out.writeString(whole(text));
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(this::value);
            out.writeEndArray();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number && number >= -LARGEST && number <= LARGEST) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            throw new IllegalArgumentException("not a value of a canonical tree: " + value);
        }
    }

    private void object(Map<?, ?> map) {
        out.writeStartObject();
        String[] names = map.keySet().toArray(new String[0]);
        Arrays.sort(names); // String's order is that of UTF-16 code units, as RFC 8785 asks
        for (String name : names) {
            out.writeName(whole(name));
            value(map.get(name));
        }
        out.writeEndObject();
    }

    /** The text, which Jackson would write with half of a surrogate pair too. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && Character.charCount(text.codePointAt(i++)) == 1) {
                throw new IllegalArgumentException("half a character in " + MessageText.of(text));
            }
        }
        return text;
    }
}
