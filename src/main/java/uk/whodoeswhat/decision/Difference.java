package uk.whodoeswhat.decision;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.document.CanonicalJson;

/**
 * Where a decision as it was recorded and as it was recomputed differ: the path of the value (as in {@link
 * uk.whodoeswhat.document}), and the value on each side, empty where that side has none.
 */
public record Difference(String path, Optional<Object> recorded, Optional<Object> recomputed) {
    private static final int SHOWN = 200;

    /** The difference as an object of JSON; a side without a value is left out. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", path);
        recorded.ifPresent(value -> tree.put("recorded", value));
        recomputed.ifPresent(value -> tree.put("recomputed", value));
        return tree;
    }

    /** The difference on one line of plain English; long values are cut. */
    public String message() {
        return (path.isEmpty() ? "the decision" : path) + ": recorded " + shown(recorded) + "; recomputed "
                + shown(recomputed);
    }

    private static String shown(Optional<Object> value) {
        if (value.isEmpty()) {
            return "nothing";
        }
        String json = new String(CanonicalJson.bytes(value.get()), StandardCharsets.UTF_8);
        return "`" + (json.length() > SHOWN ? json.substring(0, SHOWN) + "..." : json) + "`";
    }
}
