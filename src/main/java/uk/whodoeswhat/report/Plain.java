package uk.whodoeswhat.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rationale.Words;

/** Makes plain English of what a rule used: names of fields and of values as words. */
final class Plain {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern JOINT = Pattern.compile("[._-]");
    private static final Pattern JOINT_OF_WORDS = Pattern.compile("(?<=[a-z])-(?=[a-z])");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b(icb|gp|ods|ics|ip|dtac|dspt)(s?)\\b");

    /** Values whose words are a person's or an id, and are left as they stand. */
    private static final List<String> VERBATIM = List.of("evidence");

    private final Words words;

    Plain(Words words) {
        this.words = words;
    }

    /** Names and values: `support 2; direction better`. */
    String of(Map<String, Object> used) {
        return used.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** A constant as words; any other text as it stands. */
    String of(String text) {
        if (!CONSTANT.matcher(text).matches()) {
            return Criterion.of(text).map(words::of).orElse(text);
        }
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .map(status -> Words.lower(Words.of(status)))
                .orElseGet(() -> lower(text));
    }

    private String entry(String name, Object value) {
        return switch (name) {
            case "criterion" -> value(value);
            case "parameters", "reading" -> settings((Map<?, ?>) value);
            default -> name(name) + ": " + (VERBATIM.contains(name) ? verbatim(value) : value(value));
        };
    }

    private String settings(Map<?, ?> settings) {
        return settings.entrySet().stream()
                .map(entry -> name(entry.getKey().toString()) + ": " + setting(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String setting(Object value) {
        return switch (value.toString()) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> JOINT_OF_WORDS.matcher(value.toString()).replaceAll(" ");
        };
    }

    private String name(String name) {
        return Criterion.of(name)
                .map(words::of)
                .orElseGet(() -> lower(HUMP.matcher(name).replaceAll(" ")));
    }

    /** A map's keys are criteria, or ids of the proposal. */
    private String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(entry.getKey().toString()) + " " + value(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return of(value.toString());
    }

    private static String verbatim(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static String lower(String text) {
        String spaced = JOINT.matcher(text).replaceAll(" ").toLowerCase(Locale.UK);
        return ABBREVIATION.matcher(spaced).replaceAll(found -> found.group(1).toUpperCase(Locale.UK) + found.group(2));
    }
}
