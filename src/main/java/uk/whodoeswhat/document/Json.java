package uk.whodoeswhat.document;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Trees as JSON in the order of their keys, and JSON of this program as trees; {@link DocumentReader} reads everybody else's. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectWriter LAID_OUT = MAPPER.writerWithDefaultPrettyPrinter();

    private Json() {}

    /**
     * The tree of an object.
     *
     * @throws tools.jackson.core.JacksonException if it is none
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> tree(byte[] json) {
        return read(json, Map.class);
    }

    /** The value of a class that an object tells. */
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** A tree in UTF-8, without spaces. */
    public static byte[] bytes(Map<String, Object> tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /** A tree in UTF-8 on one line, ended by a line feed. */
    public static byte[] line(Map<String, Object> tree) {
        byte[] json = bytes(tree);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /** A tree laid out to be read, ended by a line feed. */
    public static String laidOut(Map<String, Object> tree) {
        return LAID_OUT.writeValueAsString(tree) + "\n";
    }
}
