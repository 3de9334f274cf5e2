package uk.whodoeswhat.document;

import java.util.Map;
import java.util.Optional;

/** A value that may be left out. */
record OptionalType(ValueType inner) implements ValueType {
    @Override
    public void check(Node node, Problems problems) {
        inner.check(node, problems);
    }

    @Override
    public Object build(Node node) {
        return Optional.of(inner.build(node));
    }

    @Override
    public Object write(Object value) {
        return inner.write(((Optional<?>) value).orElseThrow());
    }

    @Override
    public String allowed() {
        return inner.allowed();
    }

    @Override
    public Optional<Object> absent() {
        return Optional.of(Optional.empty());
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        return inner.schema(definitions);
    }
}
