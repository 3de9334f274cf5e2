package uk.whodoeswhat.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Result;

/** JSON as a tree whose canonical bytes can be taken: objects, lists, texts, flags and whole numbers of at most 53 bits. */
final class JsonTree {
    private static final long LARGEST = (1L << 53) - 1;

    private JsonTree() {}

    /** The object that a document holds. */
    static Result<Map<String, Object>> object(byte[] bytes) {
        return DocumentReader.recorded(bytes).flatMap(JsonTree::object);
    }

    private static Result<Map<String, Object>> object(Node node) {
        if (!(node instanceof Node.ObjectNode object)) {
            return LedgerProblems.at("", node.describe(), "an object");
        }
        try {
            return new Result.Ok<>(fields(object));
        } catch (NumberFormatException e) {
            return LedgerProblems.at(
                    "", "a number that is not whole or is too large", "whole numbers of at most 53 bits");
        }
    }

    private static Map<String, Object> fields(Node.ObjectNode object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.fields().forEach((name, each) -> fields.put(name, value(each)));
        return fields;
    }

    private static Object value(Node node) {
        if (node instanceof Node.ObjectNode object) {
            return fields(object);
        }
        if (node instanceof Node.ListNode list) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(value(item)));
            return items;
        }
        if (node instanceof Node.TextNode text) {
            return text.text();
        }
        if (node instanceof Node.FlagNode flag) {
            return flag.flag();
        }
        if (node instanceof Node.NumberNode number) {
            return whole(number.digits());
        }
        throw new IllegalStateException("no accepted document has " + node.describe());
    }

    private static Long whole(String digits) {
        long whole = Long.parseLong(digits);
        if (Math.abs(whole) > LARGEST || !Long.toString(whole).equals(digits)) {
            throw new NumberFormatException(digits);
        }
        return whole;
    }
}
