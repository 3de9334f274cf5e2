package uk.whodoeswhat.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a document, and where it stands. */
public sealed interface Node {
    Place place();

    /** What this is, as a phrase for a message. */
    String describe();

    /** Named values in the order of the document, each with the place of its key. */
    record ObjectNode(Place place, Map<String, Node> fields, Map<String, Place> keys) implements Node {
        public ObjectNode {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            keys = Map.copyOf(keys);
        }

        public Optional<Node> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /** Where the key stands; for a field that is not there, where the object does. */
        public Place keyPlace(String name) {
            return keys.getOrDefault(name, place.field(name));
        }

        @Override
        public String describe() {
            return "an object";
        }
    }

    /** Values in order. */
    record ListNode(Place place, List<Node> items) implements Node {
        public ListNode {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** Text, with no lone surrogate and no control character but tab and line ends. */
    record TextNode(Place place, String text) implements Node {
        @Override
        public String describe() {
            return text.isEmpty() ? "empty text" : "the text " + MessageText.of(text);
        }
    }

    /** A number as it was written, in JSON's notation. */
    record NumberNode(Place place, String digits) implements Node {
        @Override
        public String describe() {
            return "the number " + MessageText.of(digits);
        }
    }

    /** True or false. */
    record FlagNode(Place place, boolean flag) implements Node {
        @Override
        public String describe() {
            return "`" + flag + "`";
        }
    }

    /**
     * Stands for a value whose problem has been reported, so that reading can go on; no accepted document holds one. Who
     * reads a part of a document without its other problems finds this one in it.
     */
    record BrokenNode(Place place, Complaint reported) implements Node {
        @Override
        public String describe() {
            return "a value that cannot be read";
        }
    }
}
