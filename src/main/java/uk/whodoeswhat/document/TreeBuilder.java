package uk.whodoeswhat.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Function<String, Optional<Complaint>> texts;
    private final Problems problems;

    /** A builder of trees; `texts` says what is wrong with a text. */
    TreeBuilder(Tokens tokens, Function<String, Optional<Complaint>> texts, Problems problems) {
        this.tokens = tokens;
        this.texts = texts;
        this.problems = problems;
    }

    Node document() throws MalformedDocument {
        Node root = node(tokens.next(), DocumentPath.ROOT, 0);
        try {
            tokens.finish();
        } catch (MalformedDocument e) {
            problems.addAll(List.of(e.problem())); // what follows the document does not make it unreadable
        }
        return root;
    }

    private Node node(Token token, DocumentPath path, int depth) throws MalformedDocument {
        Place place = new Place(path, token.line(), token.column());
        token.complaint().ifPresent(complaint -> report(place, complaint));
        return switch (token.kind()) {
            case OBJECT -> object(place, deeper(place, depth));
            case LIST -> list(place, deeper(place, depth));
            case TEXT -> text(place, token.text());
            case NUMBER -> new NumberNode(place, token.text());
            case FLAG -> new FlagNode(place, Boolean.parseBoolean(token.text()));
            case NULL -> nothing(place);
            case BROKEN -> broken(place, token.complaint().orElseThrow());
            case END -> throw new IllegalStateException("an end where a value begins");
        };
    }

    private static int deeper(Place place, int depth) throws MalformedDocument {
        if (depth == DocumentReader.MAX_DEPTH) {
            throw new MalformedDocument(
                    place,
                    "objects and lists nested more than " + DocumentReader.MAX_DEPTH + " deep",
                    "at most " + DocumentReader.MAX_DEPTH + " levels");
        }
        return depth + 1;
    }

    private Node object(Place place, int depth) throws MalformedDocument {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (Token key = tokens.next(); key.kind() != Kind.END; key = tokens.next()) {
            String name = name(place, key);
            Place at = new Place(place.path().field(name), key.line(), key.column());
            key.complaint().or(() -> texts.apply(name)).ifPresent(complaint -> report(at, complaint));
            Node value = node(tokens.next(), at.path(), depth);
            if (keys.putIfAbsent(name, at) == null) {
                fields.put(name, value);
            } else {
                problems.add(at, "the field " + MessageText.of(name) + " a second time", "each field once");
            }
        }
        return new ObjectNode(place, fields, keys);
    }

    private static String name(Place object, Token key) throws MalformedDocument {
        return switch (key.kind()) {
            case TEXT, NUMBER, FLAG, NULL -> key.text();
            case OBJECT, LIST, BROKEN, END ->
                throw new MalformedDocument(
                        new Place(object.path(), key.line(), key.column()),
                        "a field whose name is not plain text",
                        "text as the name of a field");
        };
    }

    private Node list(Place place, int depth) throws MalformedDocument {
        List<Node> items = new ArrayList<>();
        for (Token item = tokens.next(); item.kind() != Kind.END; item = tokens.next()) {
            items.add(node(item, place.path().item(items.size()), depth));
        }
        return new ListNode(place, items);
    }

    /** JSON and YAML can escape characters that no text may hold. */
    private Node text(Place place, String text) {
        Optional<Complaint> complaint = texts.apply(text);
        complaint.ifPresent(found -> report(place, found));
        return complaint.<Node>map(found -> broken(place, found)).orElseGet(() -> new TextNode(place, text));
    }

    private Node nothing(Place place) {
        Complaint complaint = new Complaint("nothing (`null`)", "a value, or the field left out");
        report(place, complaint);
        return broken(place, complaint);
    }

    private void report(Place place, Complaint complaint) {
        problems.add(place, complaint.found(), complaint.allowed());
    }

    private static Node broken(Place place, Complaint reported) {
        return new BrokenNode(place, reported);
    }
}
