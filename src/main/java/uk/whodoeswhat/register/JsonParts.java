package uk.whodoeswhat.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.ledger.Parts;

/** Splits what is recorded into the parts that the log commits to; the package comment says which. */
public final class JsonParts {
    static final String DECISION = "decision";
    static final String PROPOSAL = "proposal";
    static final String EVIDENCE = "evidence";

    private static final JsonMapper JSON = new JsonMapper();

    /** The parts of a decision's record: from its canonical bytes and those of its proposal. */
    public static Parts ofDecision(byte[] decision, byte[] proposal) {
        return ofDecision(decision, tree(proposal));
    }

    static Parts ofDecision(byte[] decision, Map<String, Object> proposal) {
        Map<String, Object> rest = new TreeMap<>(proposal);
        Map<String, byte[]> parts = new TreeMap<>();
        if (rest.remove(EVIDENCE) instanceof List<?> items) {
            for (Object item : items) {
                Object id = item instanceof Map<?, ?> map ? map.get("id") : null;
                parts.put(EVIDENCE + "/" + id, CanonicalJson.bytes(item));
            }
        }
        parts.put(DECISION, decision);
        parts.put(PROPOSAL, CanonicalJson.bytes(rest));
        return Parts.of(parts);
    }

    /** One part for each key of an object. */
    public static Parts ofKeys(Map<String, Object> tree) {
        Map<String, byte[]> parts = new TreeMap<>();
        tree.forEach((key, value) -> parts.put(key, CanonicalJson.bytes(value)));
        return Parts.of(parts);
    }

    /** The tree of an object of canonical JSON. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> tree(byte[] json) {
        return JSON.readValue(json, Map.class);
    }

    private JsonParts() {}
}
