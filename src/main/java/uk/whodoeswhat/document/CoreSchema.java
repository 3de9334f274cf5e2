package uk.whodoeswhat.document;

import java.util.regex.Pattern;
import uk.whodoeswhat.document.Token.Kind;

/**
 * What a plain YAML scalar means: the core schema of YAML 1.2, except that a number must be in JSON's notation. What
 * another YAML reader might take for a number (`010`, `0x1F`, `1_000`, `.5`, `.inf`) is refused, since readers disagree
 * about its value.
 */
final class CoreSchema {
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");
    private static final Pattern OTHER_NUMBER = Pattern.compile("[-+]?(?:"
            + "[0-9][0-9_]*+(?:\\.[0-9_]*+)?(?:[eE][-+]?[0-9]++)?"
            + "|\\.[0-9][0-9_]*+(?:[eE][-+]?[0-9]++)?"
            + "|0[xX][0-9a-fA-F_]++|0[oO][0-7_]++|0[bB][01_]++"
            + "|\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))");

    private CoreSchema() {}

    static Token plain(String text, int line, int column) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Token.of(Kind.NULL, text, line, column);
            case "true", "True", "TRUE" -> Token.of(Kind.FLAG, "true", line, column);
            case "false", "False", "FALSE" -> Token.of(Kind.FLAG, "false", line, column);
            default -> number(text, line, column);
        };
    }

    private static Token number(String text, int line, int column) {
        if (JSON_NUMBER.matcher(text).matches()) {
            return Token.of(Kind.NUMBER, text, line, column);
        }
        Token token = Token.of(Kind.TEXT, text, line, column);
        if (!OTHER_NUMBER.matcher(text).matches()) {
            return token;
        }
        Token broken = Token.of(Kind.BROKEN, text, line, column);
        return broken.but(MessageText.of(text), "a number as JSON writes it, such as 10 or 0.5, or text in quotes");
    }
}
