package uk.whodoeswhat.document;

import java.util.Map;

/** Part of a document that another reader reads. */
record NodeKind() implements ValueType {
    @Override
    public void check(Node node, Problems problems) {}

    @Override
    public Object build(Node node) {
        return node;
    }

    @Override
    public Object write(Object value) {
        throw new IllegalArgumentException("a part of a document is not written again");
    }

    @Override
    public String allowed() {
        return "a value";
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        return Map.of();
    }
}
