package uk.whodoeswhat.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.FlagNode;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.NumberNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.Node.TextNode;
import uk.whodoeswhat.document.Token.Kind;

/** Makes the tree of a document from its steps, and collects what is wrong in it. */
final class TreeBuilder {
    private final Tokens tokens;
    private final Problems problems;

    TreeBuilder(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Node document() throws Unreadable {
        Node root = node(tokens.next(), DocumentPath.ROOT, 0);
        try {
            tokens.finish();
        } catch (Unreadable e) {
            problems.addAll(List.of(e.problem())); // what follows the document does not make it unreadable
        }
        return root;
    }

    private Node node(Token token, DocumentPath path, int depth) throws Unreadable {
        Place place = new Place(path, token.line(), token.column());
        token.complaint().ifPresent(c -> problems.add(place, c.found(), c.allowed()));
        return switch (token.kind()) {
            case OBJECT -> object(place, deeper(place, depth));
            case LIST -> list(place, deeper(place, depth));
            case TEXT -> text(place, token.text());
            case NUMBER -> new NumberNode(place, token.text());
            case FLAG -> new FlagNode(place, Boolean.parseBoolean(token.text()));
            case NULL -> nothing(place);
            case BROKEN -> new BrokenNode(place);
            case END -> throw new IllegalStateException("an end where a value begins");
        };
    }

    private static int deeper(Place place, int depth) throws Unreadable {
        if (depth == DocumentReader.MAX_DEPTH) {
            throw new Unreadable(
                    place,
                    "objects and lists nested more than " + DocumentReader.MAX_DEPTH + " deep",
                    "at most " + DocumentReader.MAX_DEPTH + " levels");
        }
        return depth + 1;
    }

    private Node object(Place place, int depth) throws Unreadable {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (Token key = tokens.next(); key.kind() != Kind.END; key = tokens.next()) {
            String name = name(place, key);
            Place at = new Place(place.path().field(name), key.line(), key.column());
            key.complaint().ifPresent(c -> problems.add(at, c.found(), c.allowed()));
            checkText(at, name);
            Node value = node(tokens.next(), at.path(), depth);
            if (keys.putIfAbsent(name, at) == null) {
                fields.put(name, value);
            } else {
                problems.add(at, "the field " + Quoted.of(name) + " a second time", "each field once");
            }
        }
        return new ObjectNode(place, fields, keys);
    }

    private static String name(Place object, Token key) throws Unreadable {
        return switch (key.kind()) {
            case TEXT, NUMBER, FLAG, NULL -> key.text();
            case OBJECT, LIST, BROKEN, END ->
                throw new Unreadable(
                        new Place(object.path(), key.line(), key.column()),
                        "a field whose name is not plain text",
                        "text as the name of a field");
        };
    }

    private Node list(Place place, int depth) throws Unreadable {
        List<Node> items = new ArrayList<>();
        for (Token item = tokens.next(); item.kind() != Kind.END; item = tokens.next()) {
            items.add(node(item, place.path().item(items.size()), depth));
        }
        return new ListNode(place, items);
    }

    private Node text(Place place, String text) {
        return checkText(place, text) ? new TextNode(place, text) : new BrokenNode(place);
    }

    private Node nothing(Place place) {
        problems.add(place, "nothing (null)", "a value, or the field left out");
        return new BrokenNode(place);
    }

    /** JSON and YAML can escape characters that no text may hold. */
    private boolean checkText(Place place, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DocumentReader.isControl(c)) {
                problems.add(
                        place,
                        String.format(Locale.ROOT, "the control character `\\u%04X`", (int) c),
                        "text that can be read");
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                problems.add(
                        place,
                        String.format(Locale.ROOT, "half a character (`\\u%04X`)", (int) c),
                        "whole Unicode characters");
                return false;
            }
        }
        return true;
    }
}
