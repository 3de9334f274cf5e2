package uk.whodoeswhat.rationale;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import uk.whodoeswhat.consequence.EvidenceAges;
import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Share;
import uk.whodoeswhat.rulebook.definition.Rule;

/**
 * Says which fields of its fact a rule used: those its condition names, itself or at the beginning of a method's name; all of
 * them where it names none. What the fact is about (criterion, evidence) is always there.
 */
final class Used {
    private static final Set<String> ALWAYS = Set.of("criterion", "scope", "evidence");
    private static final Map<Asked, List<Field>> FIELDS = new ConcurrentHashMap<>();

    /** A rule by its text, on a kind of fact. */
    private record Asked(String rule, Class<?> fact) {}

    private record Field(String name, Method method) {}

    /** The values by field name, in the order of the fact's fields. */
    static Map<String, Object> by(Rule rule, Record fact) {
        Map<String, Object> used = new LinkedHashMap<>();
        List<Field> fields =
                FIELDS.computeIfAbsent(new Asked(rule.text(), fact.getClass()), key -> fields(rule, fact.getClass()));
        for (Field field : fields) {
            plain(get(field.method(), fact))
                    .filter(value -> !List.of().equals(value) && !Map.of().equals(value))
                    .ifPresent(value -> used.put(field.name(), value));
        }
        return used;
    }

    private static List<Field> fields(Rule rule, Class<?> fact) {
        Set<String> words = Set.copyOf(rule.mentions().condition());
        List<Field> always = new ArrayList<>();
        List<Field> named = new ArrayList<>();
        List<Field> all = new ArrayList<>();
        for (RecordComponent component : fact.getRecordComponents()) {
            Field field = new Field(component.getName(), component.getAccessor());
            all.add(field);
            if (ALWAYS.contains(field.name())) {
                always.add(field);
            } else if (words.stream().anyMatch(word -> word.startsWith(field.name()))) {
                named.add(field);
            }
        }
        named.addAll(flags(fact, words));
        if (named.isEmpty()) {
            return all;
        }
        always.addAll(named);
        return always;
    }

    /** Named flags that are methods, such as `isCentral` for `central`. */
    private static List<Field> flags(Class<?> fact, Set<String> words) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> method.getName().startsWith("is") && method.getParameterCount() == 0)
                .map(method -> new Field(Words.lower(method.getName().substring(2)), method))
                .filter(field -> words.contains(field.name()))
                .sorted(Comparator.comparing(Field::name))
                .toList();
    }

    private static Object get(Method method, Record fact) {
        try {
            return method.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a field of " + fact, e);
        }
    }

    private static Optional<Object> plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Used::plain);
        }
        if (value instanceof List<?> list) {
            return Optional.of(
                    list.stream().map(Used::plain).flatMap(Optional::stream).toList());
        }
        if (value instanceof EvidenceAges ages) {
            return plain(ages.dates());
        }
        if (value instanceof Locality locality) {
            return plain(new TreeMap<>(Map.of(
                    "icbs", locality.icbs(),
                    "organisations", locality.organisations(),
                    "onlyIcbs", locality.onlyIcbs())));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, each) -> plain(each).ifPresent(item -> plain.put(key.toString(), item)));
            return Optional.of(plain);
        }
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return Optional.of(value);
        }
        if (value instanceof Share share && !share.stated()) {
            return Optional.empty();
        }
        return Optional.of(value instanceof Criterion criterion ? criterion.id() : value.toString());
    }

    private Used() {}
}
