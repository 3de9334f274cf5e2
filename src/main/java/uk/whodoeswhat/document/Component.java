package uk.whodoeswhat.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** One component of a record: its name in documents, its kind, and what it is when left out. */
record Component(
        String key,
        ValueType kind,
        Optional<Object> absent,
        boolean hasDefault,
        Optional<String> description,
        Method accessor) {
    static Component of(RecordComponent component) {
        Key renamed = component.getAnnotation(Key.class);
        Default otherwise = component.getAnnotation(Default.class);
        Description description = component.getAnnotation(Description.class);
        ValueType kind = ValueTypes.of(component.getGenericType(), component);
        component.getAccessor().setAccessible(true);
        return new Component(
                renamed == null ? component.getName() : renamed.value(),
                kind,
                otherwise == null ? kind.absent() : Optional.of(kind.build(parse(otherwise.value(), kind))),
                otherwise != null,
                Optional.ofNullable(description).map(Description::value),
                component.getAccessor());
    }

    private static Node parse(String text, ValueType kind) {
        if (kind instanceof WholeType) {
            return new Node.NumberNode(Place.DOCUMENT, text);
        }
        return kind instanceof FlagType
                ? new Node.FlagNode(Place.DOCUMENT, Boolean.parseBoolean(text))
                : new Node.TextNode(Place.DOCUMENT, text);
    }

    Object of(Record value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no value of " + accessor, e);
        }
    }

    /**
     * Left out when that says the same, so that a record has one written form; what has a default of its own is always
     * written.
     */
    void write(Record record, Map<String, Object> tree) {
        Object value = of(record);
        if (hasDefault || absent.isEmpty() || !value.equals(absent.get())) {
            tree.put(key, kind.write(value));
        }
    }

    static String names(Collection<Component> components) {
        return String.join(", ", components.stream().map(Component::key).toList());
    }
}
