package uk.whodoeswhat.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.whodoeswhat.framework.Parameter;

/** Puts the values of parameters into texts that name them in braces: a share such as `{gap.max-share}` as a percentage. */
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, Parameter> parameters;

    Placeholders(List<Parameter> parameters) {
        this.parameters = parameters.stream().collect(Collectors.toMap(Parameter::id, Function.identity()));
    }

    static List<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The text with values in place of names; opening a rulebook checks that there is a parameter for each. */
    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(inWords(parameters.get(match.group(1)), match.group())));
    }

    private static String inWords(@org.jspecify.annotations.Nullable Parameter parameter, String otherwise) {
        if (parameter == null) {
            return otherwise;
        }
        return inWords(parameter.unit(), parameter.value());
    }

    /** A share as a percentage; anything else as it stands. */
    static String inWords(Parameter.Unit unit, String value) {
        return unit == Parameter.Unit.SHARE
                ? new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : value;
    }
}
