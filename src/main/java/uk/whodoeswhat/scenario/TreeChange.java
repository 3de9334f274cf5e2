package uk.whodoeswhat.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.Node.TextNode;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Place;

/** Changes a tree: takes out what a path names, or merges another tree in. The package comment says how. */
final class TreeChange {
    private static final String ID = "id";

    /** The base with the change in it; what is not changed keeps its place. */
    static Node merge(Node base, Node change) {
        if (!(change instanceof ObjectNode changes)) {
            return change;
        }
        if (base instanceof ListNode list && hasIds(list)) {
            return mergeItems(list, changes);
        }
        return base instanceof ObjectNode object ? mergeFields(object, changes) : change;
    }

    private static Node mergeFields(ObjectNode base, ObjectNode change) {
        Map<String, Node> fields = new LinkedHashMap<>(base.fields());
        change.fields()
                .forEach((name, node) -> fields.put(
                        name, base.field(name).map(old -> merge(old, node)).orElse(node)));
        Map<String, Place> keys = new HashMap<>(base.keys());
        keys.putAll(change.keys());
        return new ObjectNode(base.place(), fields, keys);
    }

    private static boolean hasIds(ListNode list) {
        return !list.items().isEmpty() && list.items().stream().allMatch(item -> id(item).isPresent());
    }

    private static Optional<String> id(Node item) {
        return NodeView.of(item).field(ID).text();
    }

    private static Node mergeItems(ListNode base, ObjectNode change) {
        Map<String, Node> added = new LinkedHashMap<>(change.fields());
        List<Node> items = new ArrayList<>();
        for (Node item : base.items()) {
            Optional<Node> changed = id(item).map(added::remove);
            items.add(changed.map(node -> merge(item, node)).orElse(item));
        }
        added.forEach((name, node) -> items.add(named(name, node, change.keyPlace(name))));
        return new ListNode(base.place(), items);
    }

    /** A new item says its id by its key. */
    private static Node named(String id, Node node, Place place) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put(ID, new TextNode(place, id));
        fields.putAll(object.fields());
        return new ObjectNode(object.place(), fields, object.keys());
    }

    /** The tree without what the path names; empty when there is nothing there. */
    static Optional<Node> without(Node node, List<String> path) {
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (node instanceof ObjectNode object && object.fields().containsKey(step)) {
            return withoutField(object, step, rest);
        }
        return node instanceof ListNode list ? withoutItem(list, step, rest) : Optional.empty();
    }

    private static Optional<Node> withoutField(ObjectNode object, String name, List<String> rest) {
        Map<String, Node> fields = new LinkedHashMap<>(object.fields());
        if (rest.isEmpty()) {
            fields.remove(name);
            return Optional.of(new ObjectNode(object.place(), fields, object.keys()));
        }
        return object.field(name).flatMap(child -> without(child, rest)).map(child -> {
            fields.put(name, child);
            return new ObjectNode(object.place(), fields, object.keys());
        });
    }

    private static Optional<Node> withoutItem(ListNode list, String id, List<String> rest) {
        List<Node> items = new ArrayList<>();
        boolean found = false;
        for (Node item : list.items()) {
            if (!id(item).equals(Optional.of(id))) {
                items.add(item);
                continue;
            }
            Optional<Node> left = rest.isEmpty() ? Optional.empty() : without(item, rest);
            left.ifPresent(items::add);
            found = rest.isEmpty() || left.isPresent();
        }
        return found ? Optional.of(new ListNode(list.place(), items)) : Optional.empty();
    }

    private TreeChange() {}
}
