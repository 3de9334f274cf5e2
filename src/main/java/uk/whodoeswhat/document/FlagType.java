package uk.whodoeswhat.document;

import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.FlagNode;

/** True or false; left out is false, unless it must be stated. */
record FlagType(boolean stated) implements ValueType {
    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof FlagNode) && !(node instanceof BrokenNode)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    @Override
    public Object build(Node node) {
        return ((FlagNode) node).flag();
    }

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public String allowed() {
        return "true or false";
    }

    @Override
    public Optional<Object> absent() {
        return stated ? Optional.empty() : Optional.of(false);
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        return Map.of("type", "boolean");
    }
}
