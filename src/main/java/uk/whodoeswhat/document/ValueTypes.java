package uk.whodoeswhat.document;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the kind of a record component from its type and annotations. */
final class ValueTypes {
    private ValueTypes() {}

    /** What a schema calls a class: with the name of its owner before it where it is nested, such as `EvidenceKind`. */
    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
    }

    static ValueType of(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, component);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return RecordType.of(raw.asSubclass(Record.class));
        }
        if (raw.isEnum()) {
            return new ChoiceType(raw);
        }
        if (raw == String.class) {
            return new TextType(find(component, Text.class));
        }
        if (raw == int.class || raw == Integer.class) {
            return WholeType.of(find(component, Range.class), true);
        }
        if (raw == long.class || raw == Long.class) {
            return WholeType.of(find(component, Range.class), false);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return new FlagType(component.isAnnotationPresent(Stated.class));
        }
        if (raw == BigDecimal.class) {
            return new DecimalType(component.isAnnotationPresent(NonNegative.class));
        }
        if (raw == LocalDate.class) {
            return new DateType();
        }
        if (raw == Node.class) {
            return new NodeKind();
        }
        throw new IllegalArgumentException("no kind for " + type + " of " + component);
    }

    /** An annotation of the component, or of one of its annotations. */
    private static <A extends Annotation> @Nullable A find(RecordComponent component, Class<A> type) {
        A own = component.getAnnotation(type);
        return own != null
                ? own
                : Arrays.stream(component.getAnnotations())
                        .map(other -> other.annotationType().getAnnotation(type))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static ValueType generic(ParameterizedType type, RecordComponent component) {
        Type[] arguments = type.getActualTypeArguments();
        Items items = find(component, Items.class);
        if (type.getRawType() == Optional.class) {
            return new OptionalType(of(arguments[0], component));
        }
        if (type.getRawType() == List.class) {
            return new ListType(of(arguments[0], component), Size.of(items), items != null && items.unique());
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new MapType(of(arguments[1], component), Size.of(items));
        }
        throw new IllegalArgumentException("no kind for " + type + " of " + component);
    }
}
