package uk.whodoeswhat.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.NumberNode;
import uk.whodoeswhat.document.Node.TextNode;

/** A whole number in a range. Beyond 53 bits, where other programs lose digits, it is written as text. */
record WholeType(long min, long max, boolean isInt) implements ValueType {
    private static final long LARGEST = (1L << 53) - 1;
    private static final String WHOLE = "-?(?:0|[1-9][0-9]{0,18})";
    private static final Pattern PATTERN = Pattern.compile(WHOLE);

    static WholeType of(@Nullable Range range, boolean isInt) {
        long low = range == null ? Long.MIN_VALUE : range.min();
        long high = range == null ? Long.MAX_VALUE : range.max();
        return isInt
                ? new WholeType((int) Math.max(low, Integer.MIN_VALUE), (int) Math.min(high, Integer.MAX_VALUE), true)
                : new WholeType(low, high, false);
    }

    @Override
    public void check(Node node, Problems problems) {
        if (!(node instanceof BrokenNode) && !fits(node)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    private boolean fits(Node node) {
        String digits = digits(node);
        if (!PATTERN.matcher(digits).matches()) {
            return false;
        }
        try {
            long value = Long.parseLong(digits);
            return value >= min && value <= max && isExact(value) == node instanceof NumberNode;
        } catch (NumberFormatException e) {
            return false; // more than 64 bits: in no range
        }
    }

    private static boolean isExact(long value) {
        return value >= -LARGEST && value <= LARGEST;
    }

    private static String digits(Node node) {
        return node instanceof NumberNode number ? number.digits() : node instanceof TextNode text ? text.text() : "";
    }

    @Override
    public Object build(Node node) {
        long value = Long.parseLong(digits(node));
        if (isInt) {
            return (int) value;
        }
        return value;
    }

    @Override
    public Object write(Object value) {
        long number = ((Number) value).longValue();
        return isExact(number) ? (Object) number : Long.toString(number);
    }

    @Override
    public String allowed() {
        String plain = "a whole number from " + min + " to " + max + ", without quotes, fraction or exponent";
        return needsText() ? plain + " (beyond " + LARGEST + " as text, so that no digit is lost)" : plain;
    }

    private boolean needsText() {
        return !isExact(min) || !isExact(max);
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", Math.max(min, -LARGEST));
        schema.put("maximum", Math.min(max, LARGEST));
        return needsText()
                ? Map.of("anyOf", List.of(schema, Map.of("type", "string", "pattern", "^" + WHOLE + "$")))
                : schema;
    }
}
