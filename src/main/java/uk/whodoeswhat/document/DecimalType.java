package uk.whodoeswhat.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.NumberNode;
import uk.whodoeswhat.document.Node.TextNode;

/** A decimal, as text in plain notation, so that no program on the way rounds it. */
final class DecimalType implements ValueType {
    private static final String PLAIN = "(?:0|[1-9][0-9]{0,29})(?:\\.[0-9]{1,30})?";

    private final boolean nonNegative;
    private final String pattern;
    private final Pattern compiled;

    DecimalType(boolean nonNegative) {
        this.nonNegative = nonNegative;
        this.pattern = nonNegative ? PLAIN : "-?" + PLAIN;
        this.compiled = Pattern.compile(pattern);
    }

    /** The same amount without trailing zeros, so that "1.10" and "1.1" are equal. */
    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof NumberNode) {
            problems.add(node.place(), node.describe(), allowed() + "; write it as text so that no digit is lost");
        } else if (node instanceof TextNode text ? !fits(text.text()) : !(node instanceof BrokenNode)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    private boolean fits(String text) {
        return compiled.matcher(text).matches();
    }

    @Override
    public Object build(Node node) {
        return normal(new BigDecimal(((TextNode) node).text()));
    }

    @Override
    public Object write(Object value) {
        return normal((BigDecimal) value).toPlainString();
    }

    @Override
    public String allowed() {
        return "a decimal" + (nonNegative ? ", not negative," : "") + " as text, such as \"1234.50\"";
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^" + pattern + "$");
        return schema;
    }
}
