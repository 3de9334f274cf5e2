package uk.whodoeswhat.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Node.FlagNode;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.NumberNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.Node.TextNode;

/**
 * A value of a document that may not be there or may be of another kind: for checks across fields, which must run
 * beside those of single fields to report everything at once. What is not there or does not fit is empty.
 */
public record NodeView(Place place, Optional<Node> node) {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");

    public static NodeView of(Node node) {
        return new NodeView(node.place(), Optional.of(node));
    }

    /** The field of an object; where it is missing, its place is the object's. */
    public NodeView field(String name) {
        Optional<Node> field = as(ObjectNode.class).flatMap(object -> object.field(name));
        return new NodeView(field.map(Node::place).orElse(place.field(name)), field);
    }

    /** Where the key of a field stands. */
    public Place keyPlace(String name) {
        return as(ObjectNode.class).map(object -> object.keyPlace(name)).orElse(place.field(name));
    }

    public boolean isPresent() {
        return node.isPresent();
    }

    /** The items of a list. */
    public List<NodeView> items() {
        return as(ListNode.class).map(ListNode::items).orElse(List.of()).stream()
                .map(NodeView::of)
                .toList();
    }

    public Optional<String> text() {
        return as(TextNode.class).map(TextNode::text);
    }

    /** The value that the text names. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
        return text().flatMap(text -> Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findAny());
    }

    public boolean isTrue() {
        return as(FlagNode.class).filter(FlagNode::flag).isPresent();
    }

    /** A whole number that fits 32 bits. */
    public Optional<Integer> whole() {
        return as(NumberNode.class)
                .map(NumberNode::digits)
                .filter(digits -> WHOLE.matcher(digits).matches())
                .map(Long::valueOf)
                .filter(number -> number == number.intValue())
                .map(Long::intValue);
    }

    public Optional<LocalDate> date() {
        return text().flatMap(DateType::date);
    }

    private <N extends Node> Optional<N> as(Class<N> kind) {
        return node.filter(kind::isInstance).map(kind::cast);
    }
}
