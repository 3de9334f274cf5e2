package uk.whodoeswhat.cli;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes trees as JSON on one line, keys in the order of the tree. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Ended by a line feed. */
    static String line(Map<String, Object> tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    private Json() {}
}
