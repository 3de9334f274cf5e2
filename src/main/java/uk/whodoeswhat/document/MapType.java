package uk.whodoeswhat.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.ObjectNode;

/** Values under names that the document chooses, in its order. */
record MapType(ValueType value, Size size) implements ValueType {
    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof ObjectNode object) {
            size.check(object.fields().size(), "fields", object.place(), problems);
            object.fields().values().forEach(each -> value.check(each, problems));
        } else if (!(node instanceof BrokenNode)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    @Override
    public Object build(Node node) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((ObjectNode) node).fields().forEach((name, each) -> map.put(name, value.build(each)));
        return Collections.unmodifiableMap(map);
    }

    @Override
    public Object write(Object values) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) values).forEach((name, each) -> map.put((String) name, value.write(each)));
        return map;
    }

    @Override
    public String allowed() {
        return "an object";
    }

    @Override
    public Optional<Object> absent() {
        return size.min() == 0 ? Optional.of(Map.of()) : Optional.empty();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", value.schema(definitions));
        if (size.min() > 0) {
            schema.put("minProperties", size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put("maxProperties", size.max());
        }
        return schema;
    }
}
