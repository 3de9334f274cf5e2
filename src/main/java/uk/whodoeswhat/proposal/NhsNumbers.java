package uk.whodoeswhat.proposal;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.Node.TextNode;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;

/**
 * Finds NHS numbers in free text: ten digits standing alone, perhaps spaced 3-3-4, the first 4, 6 or 7, the last a
 * valid check digit. One that is found is never repeated.
 */
public final class NhsNumbers {
    private static final String GAP = "[ \\u00a0\\u2007\\u2009\\u202f\\u2010-\\u2013-]?";
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}])(?<![0-9][.,])[467][0-9]{2}" + GAP
            + "[0-9]{3}" + GAP + "[0-9]{4}(?![\\p{L}\\p{N}])(?![.,][0-9])");
    private static final Set<String> NOT_FREE_TEXT =
            Set.of("link", "amount", "nationalCost", "localCost", "date", "since", "firstLive");
    private static final String HIDDEN = "[NHS number]";

    private NhsNumbers() {}

    static boolean isIn(String text) {
        return hasTenDigits(text) && TEN_DIGITS.matcher(text).results().anyMatch(NhsNumbers::isValid);
    }

    /** Most texts have fewer, and need no search. */
    private static boolean hasTenDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 10; i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits == 10;
    }

    private static boolean isValid(MatchResult found) {
        int[] digits = found.group()
                .chars()
                .filter(c -> c >= '0' && c <= '9')
                .map(c -> c - '0')
                .toArray();
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * digits[i];
        }
        return (11 - sum % 11) % 11 == digits[9]; // a remainder of 10 equals no digit
    }

    /** Reports each text that holds one. */
    public static void check(Node node, Problems problems) {
        if (node instanceof TextNode text && isIn(text.text())) {
            problems.add(text.place(), "what looks like an NHS number", "text without patient data");
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> check(item, problems));
        } else if (node instanceof ObjectNode object) {
            object.fields().forEach((name, value) -> {
                if (!NOT_FREE_TEXT.contains(name)) {
                    check(value, problems);
                }
            });
        }
    }

    /** The problem without the NHS numbers that its words may repeat. */
    public static Problem hidden(Problem problem) {
        return new Problem(
                hidden(problem.path()),
                problem.line(),
                problem.column(),
                hidden(problem.found()),
                hidden(problem.allowed()));
    }

    private static String hidden(String text) {
        return TEN_DIGITS.matcher(text).replaceAll(found -> isValid(found) ? HIDDEN : found.group());
    }
}
