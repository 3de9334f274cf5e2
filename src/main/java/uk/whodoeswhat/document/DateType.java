package uk.whodoeswhat.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.TextNode;

/** A date of the calendar as ISO 8601 text. */
record DateType() implements ValueType {
    private static final String ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern PATTERN = Pattern.compile(ISO);

    /** The date a text states, if it states one. */
    static Optional<LocalDate> date(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as 30 February
        }
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof TextNode text ? date(text.text()).isEmpty() : !(node instanceof BrokenNode)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    @Override
    public Object build(Node node) {
        return LocalDate.parse(((TextNode) node).text());
    }

    @Override
    public Object write(Object value) {
        return value.toString();
    }

    @Override
    public String allowed() {
        return "a date of the calendar such as 2023-03-15";
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("format", "date");
        schema.put("pattern", "^" + ISO + "$");
        return schema;
    }
}
