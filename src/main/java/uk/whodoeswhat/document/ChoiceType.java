package uk.whodoeswhat.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.TextNode;

/** One of a few names. */
final class ChoiceType implements ValueType {
    private final String name;
    private final Map<String, Object> values = new LinkedHashMap<>();

    ChoiceType(Class<?> type) {
        this.name = ValueTypes.name(type);
        Arrays.stream(type.getEnumConstants()).forEach(value -> values.put(((Enum<?>) value).name(), value));
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof TextNode text && !values.containsKey(text.text())) {
            problems.add(node.place(), node.describe(), allowed() + Nearest.hint(text.text(), values.keySet()));
        } else if (!(node instanceof TextNode) && !(node instanceof BrokenNode)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    @Override
    public Object build(Node node) {
        String text = ((TextNode) node).text();
        Object value = values.get(text);
        if (value == null) {
            throw new IllegalArgumentException("not a " + name + ": " + MessageText.of(text));
        }
        return value;
    }

    @Override
    public Object write(Object value) {
        return ((Enum<?>) value).name();
    }

    @Override
    public String allowed() {
        return "one of " + String.join(", ", values.keySet());
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        definitions.putIfAbsent(name, Map.of("enum", List.copyOf(values.keySet())));
        return Map.of("$ref", "#/$defs/" + name);
    }
}
