package uk.whodoeswhat.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that some objects of a tree have, in their order for display. */
public record Shape(List<String> fields) {
    public Shape {
        fields = List.copyOf(fields);
    }

    /** The shape of objects with these fields. */
    public static Shape of(String... fields) {
        return new Shape(List.of(fields));
    }

    /**
     * An object with these values, which cannot be changed.
     *
     * @throws IllegalArgumentException if there are not as many as there are fields
     */
    public Map<String, Object> with(Object... values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(values.length + " values for the fields " + fields);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            object.put(fields.get(i), values[i]);
        }
        return Collections.unmodifiableMap(object);
    }
}
