package uk.whodoeswhat.document;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import uk.whodoeswhat.document.Token.Kind;

/** The steps of a document that this program made, a tree of maps, lists, texts, whole numbers and flags; it has no lines. */
final class TreeTokens implements Tokens {
    private final Queue<Token> tokens = new ArrayDeque<>();

    TreeTokens(Object tree) {
        add(tree);
    }

    private void add(Object value) {
        if (value instanceof Map<?, ?> map) {
            add(Kind.OBJECT, "");
            map.forEach((name, each) -> {
                add(Kind.TEXT, name);
                add(each);
            });
            add(Kind.END, "");
        } else if (value instanceof List<?> list) {
            add(Kind.LIST, "");
            list.forEach(this::add);
            add(Kind.END, "");
        } else {
            add(kind(value), value);
        }
    }

    private static Kind kind(Object value) {
        if (value instanceof String) {
            return Kind.TEXT;
        }
        if (value instanceof Boolean) {
            return Kind.FLAG;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Kind.NUMBER;
        }
        throw new IllegalArgumentException("not a value of a tree: " + value);
    }

    private void add(Kind kind, Object value) {
        tokens.add(Token.of(kind, value.toString(), 0, 0));
    }

    @Override
    public Token next() {
        return tokens.remove();
    }

    @Override
    public void finish() {}
}
