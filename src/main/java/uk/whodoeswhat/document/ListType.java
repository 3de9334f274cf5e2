package uk.whodoeswhat.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.TextNode;

/** A list; where it need hold nothing it may be left out. */
record ListType(ValueType item, Size size, boolean unique) implements ValueType {
    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof ListNode list) {
            size.check(list.items().size(), "items", list.place(), problems);
            list.items().forEach(each -> item.check(each, problems));
            checkUnique(list, problems);
        } else if (!(node instanceof BrokenNode)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    private void checkUnique(ListNode list, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Node each : list.items()) {
            if (unique && each instanceof TextNode text && !seen.add(text.text())) {
                problems.add(each.place(), each.describe() + " a second time", "each item once");
            }
        }
    }

    @Override
    public Object build(Node node) {
        return ((ListNode) node).items().stream().map(item::build).toList();
    }

    @Override
    public Object write(Object value) {
        return ((List<?>) value).stream().map(item::write).toList();
    }

    @Override
    public String allowed() {
        return "a list";
    }

    @Override
    public Optional<Object> absent() {
        return size.min() == 0 ? Optional.of(List.of()) : Optional.empty();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item.schema(definitions));
        if (size.min() > 0) {
            schema.put("minItems", size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put("maxItems", size.max());
        }
        if (unique) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }
}
