package uk.whodoeswhat.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.whodoeswhat.document.CanonicalJson;

/**
 * How records and envelopes are split into parts; the package comment has the names. Where a tree stands in a redacted pack,
 * what is withheld is no part.
 *
 * @param parts what is shown
 * @param withheld why a part is withheld, by its name
 */
public record RecordParts(Parts parts, SortedMap<String, String> withheld) {
    private static final String WITHHELD = "withheld";

    public RecordParts {
        withheld = Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
    }

    /** A decision with its digest, and the proposal it decides with its evidence; both as trees of JSON. */
    public static RecordParts ofDecision(Map<String, Object> decision, Map<String, Object> proposal) {
        Split split = new Split();
        split.add("decision", decision);
        return withProposal(split, proposal);
    }

    /** The same of a decision in its canonical bytes. */
    public static RecordParts ofDecision(byte[] decision, Map<String, Object> proposal) {
        Split split = new Split();
        split.parts.put("decision", decision);
        return withProposal(split, proposal);
    }

    private static RecordParts withProposal(Split split, Map<String, Object> proposal) {
        Map<String, Object> rest = new LinkedHashMap<>(proposal);
        Object evidence = rest.remove("evidence");
        split.add("proposal", rest);
        if (evidence instanceof List<?> items) {
            items.forEach(item -> split.add("evidence/" + id(item), item));
        } else if (evidence != null) {
            throw new IllegalArgumentException("the evidence of a proposal is a list");
        }
        return split.done();
    }

    private static String id(Object item) {
        if (item instanceof Map<?, ?> fields && fields.get("id") instanceof String id) {
            return id;
        }
        throw new IllegalArgumentException("an item of evidence has an id");
    }

    /** A correction or a withdrawal, as a tree of JSON. */
    public static RecordParts ofNotice(Map<String, Object> notice) {
        Split split = new Split();
        split.add("notice", notice);
        return split.done();
    }

    /** The files of a rulebook, by path. */
    public static RecordParts ofRulebook(Map<String, byte[]> files) {
        return new RecordParts(Parts.of(files), new TreeMap<>());
    }

    /** An envelope, as a tree of JSON: a part for each of its keys. */
    public static RecordParts ofEnvelope(Map<String, Object> envelope) {
        Split split = new Split();
        envelope.forEach(split::add);
        return split.done();
    }

    /** Sorts values into parts and what is withheld. */
    private static final class Split {
        private final Map<String, byte[]> parts = new TreeMap<>();
        private final SortedMap<String, String> withheld = new TreeMap<>();

        void add(String name, Object value) {
            Optional<String> why = why(value);
            boolean twice = parts.containsKey(name) || withheld.containsKey(name);
            if (twice) {
                throw new IllegalArgumentException("the part `" + name + "` is there twice");
            }
            if (why.isPresent()) {
                withheld.put(name, why.get());
            } else {
                parts.put(name, CanonicalJson.bytes(value));
            }
        }

        /** A withheld value is an object of `withheld`, why, and perhaps of `id`. */
        private static Optional<String> why(Object value) {
            return value instanceof Map<?, ?> fields
                            && fields.get(WITHHELD) instanceof String why
                            && Set.of("id", WITHHELD).containsAll(fields.keySet())
                    ? Optional.of(why)
                    : Optional.empty();
        }

        RecordParts done() {
            return new RecordParts(Parts.of(parts), withheld);
        }
    }

    /** The text of a part that is JSON. */
    Optional<String> text(String name) {
        return parts.part(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
