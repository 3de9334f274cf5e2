package uk.whodoeswhat.document;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields that some objects of a tree have, in their order for display. An object of a shape is a map that cannot be changed.
 * It holds no more than its values, and its canonical bytes are written without sorting its fields, which the shape did once.
 */
public final class Shape {
    private final List<String> fields;
    private final int[] sorted;
    private final byte[][] heads;

    private Shape(List<String> fields) {
        this.fields = fields;
        this.sorted = IntStream.range(0, fields.size())
                .boxed()
                .sorted(Comparator.comparing(fields::get))
                .mapToInt(Integer::intValue)
                .toArray();
        this.heads = IntStream.range(0, sorted.length)
                .mapToObj(place -> CanonicalJson.head(place, fields.get(sorted[place])))
                .toArray(byte[][]::new);
    }

    /** The shape of objects with these fields. */
    public static Shape of(String... fields) {
        return new Shape(List.of(fields));
    }

    /**
     * An object with these values.
     *
     * @throws IllegalArgumentException if there are not as many as there are fields
     */
    public Map<String, Object> with(Object... values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(values.length + " values for the fields " + fields);
        }
        return new Shaped(this, values);
    }

    /** An object of a shape. */
    static final class Shaped extends AbstractMap<String, Object> {
        private final Shape shape;
        private final Object[] values;

        private Shaped(Shape shape, Object[] values) {
            this.shape = shape;
            this.values = values;
        }

        /** What stands in the canonical bytes before the value at this place: a brace or comma, the field and a colon. */
        byte[] head(int place) {
            return shape.heads[place];
        }

        /** The value at this place of the canonical bytes. */
        Object value(int place) {
            return values[shape.sorted[place]];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return shape.fields.contains(key);
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            int at = shape.fields.indexOf(key);
            return at < 0 ? null : values[at];
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<String, Object>> iterator() {
                    return IntStream.range(0, values.length)
                            .mapToObj(i -> Map.entry(shape.fields.get(i), values[i]))
                            .iterator();
                }

                @Override
                public int size() {
                    return values.length;
                }
            };
        }
    }
}
