package uk.whodoeswhat.register;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Trees of recorded JSON. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The tree of an object. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> tree(byte[] json) {
        return MAPPER.readValue(json, Map.class);
    }

    private Json() {}
}
