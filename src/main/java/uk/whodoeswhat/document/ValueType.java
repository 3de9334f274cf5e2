package uk.whodoeswhat.document;

import java.util.Map;
import java.util.Optional;

/**
 * How values of one type are checked, made, written and described. What a component's annotations ask is part of it.
 */
interface ValueType {
    /** Adds every problem of the node; a broken node has none left to report. */
    void check(Node node, Problems problems);

    /** The value of a node that has no problem. */
    Object build(Node node);

    /** The value as maps, lists, texts, numbers and flags. */
    Object write(Object value);

    /** What is allowed, as a phrase for a message. */
    String allowed();

    /** The value when it is left out, where it may be. */
    default Optional<Object> absent() {
        return Optional.empty();
    }

    /** JSON Schema; named parts go into `definitions`. */
    Map<String, Object> schema(Map<String, Object> definitions);
}
