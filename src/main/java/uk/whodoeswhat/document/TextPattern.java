package uk.whodoeswhat.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** What {@link LegalText} says, and that a text is not blank, as regular expressions of JSON Schema. */
final class TextPattern {
    private static final String NAME = "Text";

    private TextPattern() {}

    /** The reference to the schema of such a text, which goes into `definitions`. */
    static String schema(Map<String, Object> definitions) {
        if (!definitions.containsKey(NAME)) {
            Object patterns = List.of(
                    pattern(one(c -> !LegalText.isInvisible(c))),
                    Map.of("not", pattern(one(LegalText::isIllegal))),
                    pattern("^" + balanced(LegalText.DEEPEST, c -> true) + "$"));
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put(
                    "description",
                    "Something can be seen, nothing is a control character or no character, and each change of direction is closed on its line");
            schema.put("allOf", patterns);
            definitions.put(NAME, schema);
        }
        return "#/$defs/" + NAME;
    }

    private static Map<String, Object> pattern(String pattern) {
        return Map.of("pattern", pattern);
    }

    /** Loops are not within one another's choices, since some engines recurse for each turn of such a loop. */
    private static String balanced(int depth, IntPredicate allowed) {
        String plain = one(c -> allowed.test(c) && !changes(c)) + "*";
        if (depth == 0) {
            return plain;
        }
        String inner = balanced(depth - 1, c -> !LegalText.endsLine(c));
        String pairs = one(LegalText::isEmbedding) + inner + one(c -> c == LegalText.POP) + "|"
                + one(LegalText::isIsolate) + inner + one(c -> c == LegalText.POP_ISOLATE);
        return plain + "(?:(?:" + pairs + ")" + plain + ")*";
    }

    private static boolean changes(int c) {
        return LegalText.isOpening(c) || c == LegalText.POP || c == LegalText.POP_ISOLATE;
    }

    /** One of these code points, as the shorter of what is in the class and what is not. */
    private static String one(IntPredicate allowed) {
        String in = ranges(allowed);
        String out = ranges(allowed.negate());
        return in.length() < out.length() ? "[" + in + "]" : "[^" + out + "]";
    }

    private static String ranges(IntPredicate member) {
        StringBuilder ranges = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (member.test(c)) {
                int first = c;
                while (c < Character.MAX_CODE_POINT && member.test(c + 1)) {
                    c++;
                }
                ranges.append(escaped(first)).append(c > first ? "-" + escaped(c) : "");
            }
        }
        return ranges.toString();
    }

    private static String escaped(int c) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
        }
        return escaped.toString();
    }
}
