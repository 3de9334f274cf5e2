package uk.whodoeswhat.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of a tree (RFC 8785) and their digest; the package comment specifies both. */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer = new byte[1 << 14];
    private int length;

    private CanonicalJson() {}

    /**
     * The canonical bytes of a tree of maps, lists, texts, whole numbers of at most 53 bits, and flags.
     *
     * @throws IllegalArgumentException for anything else: a fault of the program, not of its input
     */
    public static byte[] bytes(Object tree) {
        CanonicalJson json = new CanonicalJson();
        json.value(tree);
        return Arrays.copyOf(json.buffer, json.length);
    }

    /** The canonical bytes of each field's value, in the order of the names: String's, which is that of UTF-16 code units. */
    static SortedMap<String, byte[]> fields(Map<String, Object> tree) {
        SortedMap<String, byte[]> fields = new TreeMap<>();
        CanonicalJson json = new CanonicalJson();
        tree.forEach((name, value) -> {
            json.length = 0;
            json.value(value);
            fields.put(name, Arrays.copyOf(json.buffer, json.length));
        });
        return fields;
    }

    /** The canonical bytes of the object that has these fields. */
    static byte[] joined(SortedMap<String, byte[]> fields) {
        CanonicalJson json = new CanonicalJson();
        json.put('{');
        fields.forEach((name, value) -> {
            if (json.length > 1) {
                json.put(',');
            }
            json.text(name);
            json.put(':');
            json.raw(value);
        });
        json.put('}');
        return Arrays.copyOf(json.buffer, json.length);
    }

    /** `sha256:` and the 64 hex digits of the bytes' SHA-256. */
    public static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What stands before a value in an object: the brace, or where another stands before it a comma, its name and a colon. */
    static byte[] head(int place, String name) {
        CanonicalJson json = new CanonicalJson();
        json.put(place == 0 ? '{' : ',');
        json.text(name);
        json.put(':');
        return Arrays.copyOf(json.buffer, json.length);
    }

    private void value(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Shape.Shaped object) {
            shaped(object);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Integer number) {
            ascii(number.toString());
        } else if (value instanceof Long number && Math.abs(number) <= LARGEST && number != Long.MIN_VALUE) {
            ascii(number.toString());
        } else if (value instanceof Boolean flag) {
            ascii(flag.toString());
        } else {
            throw new IllegalArgumentException("not a value of a canonical tree: " + value);
        }
    }

    private void object(Map<?, ?> map) {
        String[] keys = map.keySet().toArray(new String[0]);
        Arrays.sort(keys); // String's order is that of UTF-16 code units, as RFC 8785 asks
        put('{');
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                put(',');
            }
            text(keys[i]);
            put(':');
            value(map.get(keys[i]));
        }
        put('}');
    }

    private void shaped(Shape.Shaped object) {
        for (int i = 0; i < object.size(); i++) {
            raw(object.head(i));
            value(object.value(i));
        }
        put('}');
    }

    private void list(List<?> list) {
        put('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                put(',');
            }
            value(list.get(i));
        }
        put(']');
    }

    /** Nearly every text has a plain beginning and no other part, which is copied without looking at this object's fields. */
    private void text(String text) {
        reserve(text.length() * 6 + 2);
        byte[] bytes = buffer;
        int at = length;
        bytes[at++] = '"';
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            bytes[at++] = (byte) text.charAt(plain++);
        }
        length = at;
        rest(text, plain);
        buffer[length++] = '"';
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
    }

    private void rest(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xC0 | (c >> 6));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                buffer[length++] = (byte) (0xE0 | (c >> 12));
                buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            } else {
                pair(text, i++);
            }
        }
    }

    private void ascii(char c) {
        if (isPlain(c)) {
            buffer[length++] = (byte) c;
            return;
        }
        buffer[length++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[length++] = (byte) c;
            case '\b' -> buffer[length++] = 'b';
            case '\t' -> buffer[length++] = 't';
            case '\n' -> buffer[length++] = 'n';
            case '\f' -> buffer[length++] = 'f';
            case '\r' -> buffer[length++] = 'r';
            default -> {
                buffer[length++] = 'u';
                buffer[length++] = '0';
                buffer[length++] = '0';
                buffer[length++] = HEX[c >> 4];
                buffer[length++] = HEX[c & 0xF];
            }
        }
    }

    private void pair(String text, int at) {
        int c = text.codePointAt(at);
        if (Character.charCount(c) != 2) {
            throw new IllegalArgumentException("half a character in " + MessageText.of(text));
        }
        buffer[length++] = (byte) (0xF0 | (c >> 18));
        buffer[length++] = (byte) (0x80 | ((c >> 12) & 0x3F));
        buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
    }

    private void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    private void put(char c) {
        reserve(1);
        buffer[length++] = (byte) c;
    }

    private void raw(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void reserve(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(length, more)));
        }
    }
}
