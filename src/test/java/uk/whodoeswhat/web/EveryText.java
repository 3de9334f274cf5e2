package uk.whodoeswhat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.Text;

/** Proposals in which every text that people write freely is one given text, each time with a number of its own. */
public final class EveryText {
    private static final Path FILE = Path.of("src/test/resources/proposals/valid/every-text.yaml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\bTEXT\\b");

    /** Either the one or the other can be stated: each pair changes places in the second proposal. */
    private static final Map<String, String> PAIRS =
            Map.of("patientExperience:", "clinicianExperience:", "valueForMoney:", "costPerCapita:");

    private static final Pattern COUNTS = Pattern.compile("  cohort: \\{ inPlace.*");
    private static final String LISTED =
            "  organisations: [{ ods: QOX, state: IN_PLACE, product: TEXT, source: TEXT, date: 2023-03-01 }]";

    /** Two proposals as JSON, which between them state every text that can be stated; `link` ends an address. */
    public static List<String> proposals(String reference, String text, String link) {
        String first = read().replace("WDW-TEXT-1", reference + "-1");
        String second =
                COUNTS.matcher(read().replace("WDW-TEXT-1", reference + "-2")).replaceFirst(LISTED);
        for (Map.Entry<String, String> pair : PAIRS.entrySet()) {
            second = second.replace(pair.getKey(), "?")
                    .replace(pair.getValue(), pair.getKey())
                    .replace("?", pair.getValue());
        }
        return Stream.of(first, second)
                .map(proposal -> Cases.ofYaml(filled(proposal, text, link)))
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String proposal, String text, String link) {
        AtomicInteger number = new AtomicInteger();
        String linked = proposal.replace("\"https://example.org/LINK\"", quoted("https://example.org/" + link));
        return PLACEHOLDER
                .matcher(linked.substring(linked.indexOf("reference:")))
                .replaceAll(each -> Matcher.quoteReplacement(quoted(text + " #" + number.incrementAndGet())));
    }

    private static String quoted(String text) {
        return new JsonMapper().writeValueAsString(text);
    }

    /** The texts of a document that begin with this one, by their paths, such as `evidence.title`. */
    public static Map<String, String> in(JsonNode document, String beginning) {
        Map<String, String> found = new TreeMap<>();
        collect(document, "", beginning, found);
        return found;
    }

    private static void collect(JsonNode node, String path, String beginning, Map<String, String> found) {
        if (node.isString() && node.stringValue().startsWith(beginning)) {
            found.put(path, node.stringValue());
        }
        node.properties()
                .forEach(field -> collect(
                        field.getValue(),
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                        beginning,
                        found));
        if (node.isArray()) {
            node.forEach(item -> collect(item, path, beginning, found));
        }
    }

    /** The paths of all texts of a record that are free: those whose characters no pattern limits. */
    public static Set<String> paths(Class<?> type) {
        Set<String> paths = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> held = held(component.getGenericType());
            if (held == String.class && isFree(component)) {
                paths.add(component.getName());
            } else if (held.isRecord()) {
                paths(held).forEach(path -> paths.add(component.getName() + "." + path));
            }
        }
        return paths;
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType holder ? held(holder.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    private static boolean isFree(RecordComponent component) {
        return Stream.of(component.getAnnotations())
                .map(EveryText::limits)
                .flatMap(Optional::stream)
                .allMatch(limits -> limits.pattern().isEmpty());
    }

    private static Optional<Text> limits(Annotation annotation) {
        return annotation instanceof Text limits
                ? Optional.of(limits)
                : Optional.ofNullable(annotation.annotationType().getAnnotation(Text.class));
    }

    private EveryText() {}
}
