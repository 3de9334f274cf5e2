package uk.whodoeswhat.rulebook.definition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.whodoeswhat.framework.Parameter;

/** Puts the values of parameters into texts that name them in braces: a share such as `{gap.max-share}` as a percentage. */
public final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, Parameter> parameters;
    private final Map<String, String> filled = new ConcurrentHashMap<>();

    public Placeholders(List<Parameter> parameters) {
        this.parameters = parameters.stream().collect(Collectors.toMap(Parameter::id, Function.identity()));
    }

    public static List<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The text with values in place of names; opening a rulebook checks that there is a parameter for each. */
    public String fill(String text) {
        return filled.computeIfAbsent(
                text, key -> NAME.matcher(key).replaceAll(match -> Matcher.quoteReplacement(inWords(match.group(1)))));
    }

    private String inWords(String id) {
        Parameter parameter = parameters.get(id);
        if (parameter == null) {
            throw new IllegalStateException("no parameter `" + id + "`");
        }
        return parameter.inWords(parameter.value());
    }
}
