package uk.whodoeswhat.batch;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A tree as JSON on one line, keys in the order of the tree. */
public final class JsonLine {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** In UTF-8, ended by a line feed. */
    public static byte[] of(Map<String, Object> tree) {
        byte[] json = MAPPER.writeValueAsBytes(tree);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private JsonLine() {}
}
