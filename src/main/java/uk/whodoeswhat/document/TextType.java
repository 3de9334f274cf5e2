package uk.whodoeswhat.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.TextNode;

/** Text: never blank, within a length, perhaps of a pattern, which then allows only legal texts. */
final class TextType implements ValueType {
    private final int min;
    private final int max;
    private final String pattern;
    private final Pattern compiled;
    private final String means;

    TextType(@Nullable Text text) {
        this.min = text == null ? 1 : text.min();
        this.max = text == null ? 10_000 : text.max();
        this.pattern = text == null ? "" : text.pattern();
        this.compiled = Pattern.compile(pattern);
        this.means = text == null ? "" : text.means();
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof TextNode text ? !fits(text.text()) : !(node instanceof BrokenNode)) {
            problems.add(
                    node.place(), found(node), allowed() + (node instanceof TextNode ? "" : ", as text in quotes"));
        }
    }

    private static String found(Node node) {
        return node instanceof TextNode text && text.text().length() > 80
                ? node.describe() + " of " + text.text().length() + " characters"
                : node.describe();
    }

    private boolean fits(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= min
                && length <= max
                && (pattern.isEmpty()
                        ? !LegalText.isBlank(text)
                        : compiled.matcher(text).matches());
    }

    @Override
    public Object build(Node node) {
        return ((TextNode) node).text();
    }

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public String allowed() {
        return means.isEmpty() ? "text of " + min + " to " + max + " characters, not blank" : means;
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("minLength", min);
        schema.put("maxLength", max);
        if (pattern.isEmpty()) {
            schema.put("$ref", TextPattern.schema(definitions));
        } else {
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
        return schema;
    }
}
