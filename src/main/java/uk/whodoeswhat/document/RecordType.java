package uk.whodoeswhat.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.ObjectNode;

/** A record: an object with exactly its components as fields. Found by reflection once for each class. */
final class RecordType implements ValueType {
    private static final ClassValue<RecordType> KINDS = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return new RecordType(type);
        }
    };

    private final String name;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Constructor<?> constructor;

    private RecordType(Class<?> type) {
        this.name = ValueTypes.name(type);
        RecordComponent[] declared = type.getRecordComponents();
        for (RecordComponent each : declared) {
            Component component = Component.of(each);
            components.put(component.key(), component);
        }
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    static RecordType of(Class<? extends Record> type) {
        return KINDS.get(type);
    }

    @Override
    public void check(Node node, Problems problems) {
        if (node instanceof ObjectNode object) {
            checkFields(object, problems);
            components.values().forEach(component -> checkComponent(component, object, problems));
        } else if (!(node instanceof BrokenNode)) {
            problems.add(node.place(), node.describe(), allowed());
        }
    }

    private void checkFields(ObjectNode object, Problems problems) {
        for (String field : object.fields().keySet()) {
            if (!components.containsKey(field)) {
                problems.add(
                        object.keyPlace(field),
                        "the unknown field " + MessageText.of(field),
                        instead(field)
                                .orElseGet(() -> "the fields " + Component.names(components.values())
                                        + Nearest.hint(field, components.keySet())));
            }
        }
    }

    private Optional<String> instead(String field) {
        return Optional.ofNullable(constructor.getDeclaringClass().getAnnotation(Replaced.class))
                .filter(replaced -> replaced.field().equals(field))
                .map(Replaced::by);
    }

    private static void checkComponent(Component component, ObjectNode object, Problems problems) {
        Optional<Node> value = object.field(component.key());
        if (value.isPresent()) {
            component.kind().check(value.get(), problems);
        } else if (component.absent().isEmpty()) {
            problems.add(
                    object.place().field(component.key()),
                    "no field `" + component.key() + "`",
                    component.kind().allowed());
        }
    }

    @Override
    public Record build(Node node) {
        ObjectNode object = (ObjectNode) node;
        return construct(component -> object.field(component.key())
                .map(component.kind()::build)
                .or(component::absent)
                .orElseThrow());
    }

    private Record construct(Function<Component, Object> value) {
        try {
            return (Record) constructor.newInstance(
                    components.values().stream().map(value).toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("cannot make a " + name, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + name, e);
        }
    }

    @Override
    public Map<String, Object> write(Object value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        components.values().forEach(component -> component.write((Record) value, tree));
        return tree;
    }

    @Override
    public String allowed() {
        return "an object with the fields " + Component.names(components.values());
    }

    @Override
    public Optional<Object> absent() {
        return components.values().stream()
                        .allMatch(component -> component.absent().isPresent())
                ? Optional.of(construct(component -> component.absent().orElseThrow()))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> definitions) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // holds the place, so that parts stand in the order they are met
            definitions.put(name, RecordSchema.object(components(), definitions));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    Collection<Component> components() {
        return components.values();
    }
}
