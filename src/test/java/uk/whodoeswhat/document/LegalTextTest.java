package uk.whodoeswhat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalTextTest {
    private static final List<Pattern> PATTERNS = patterns();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Virtual wards",
                "Ward-at-home – “free” £3m… naïve",
                "one\ttwo\r\nthree\n",
                "🏥 hospital, family 👩‍👩‍👧, flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "עברית and العربية",
                "soft\u00ADhyphen and zero\u200Bwidth",
                "\uE000 private use",
                "\u00A0\u3000\u2028",
                "\u2067שלום\u2069 and \u202Bשלום\u202C",
                "\u2067\u202Bשלום\u202C\u2069",
                "\u2067a\u2069\n\u2067b\u2069",
                "mark\u200E\u200F",
                "\uFFFD",
            })
    void theseAreLegal(String text) {
        assertThat(LegalText.problem(text)).isEmpty();
    }

    static List<String> illegal() {
        return List.of(
                "\u0000 U+0000 at character 1, a control character",
                "a\u0007b U+0007 at character 2, a control character",
                "a\u000Bb U+000B at character 2, a control character",
                "\u007F U+007F at character 1, a control character",
                "\u009F U+009F at character 1, a control character",
                "🏥a\uFFFFb U+FFFF at character 3, which is no character",
                "\u0085 U+0085 at character 1, a control character",
                "\uFFFE U+FFFE at character 1, which is no character",
                "\uFDD0 U+FDD0 at character 1, which is no character",
                "\uFDEF U+FDEF at character 1, which is no character",
                "\uD83F\uDFFE U+1FFFE at character 1, which is no character",
                "\uDBFF\uDFFF U+10FFFF at character 1, which is no character",
                "ab\uD83D U+D83D at character 3, half a character",
                "\uDE00\uD83D U+DE00 at character 1, half a character",
                "X\u202E U+202E at character 2, which changes the direction",
                "X\u202D U+202D at character 2, which changes the direction",
                "\u2066X U+2066 at character 1, which changes the direction",
                "a\u202C U+202C at character 2, which changes the direction",
                "a\u2069 U+2069 at character 2, which changes the direction",
                "\u2067a\u202C U+202C at character 3, which changes the direction",
                "\u202Ea\u2069 U+2069 at character 3, which changes the direction",
                "\u2067a\nb\u2069 U+2067 at character 1, which changes the direction",
                "\u2067a\u2029b\u2069 U+2067 at character 1, which changes the direction",
                "\u2066\u2066\u2066a\u2069\u2069\u2069 U+2066 at character 3, which changes the direction");
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void theseAreRefusedWithCodePointAndPlace(String textAndFound) {
        int at = textAndFound.indexOf(" U+");
        assertThat(LegalText.problem(textAndFound.substring(0, at)))
                .hasValueSatisfying(c -> assertThat(c.message()).startsWith("found " + textAndFound.substring(at + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u200D\u200D",
                "\u00AD",
                "\uFEFF",
                "\u3164",
                "\u115F\u1160",
                "\uFFA0",
                "\u2800",
                "\uFE0F",
                "\u180E",
                "\u2060",
                "\u200E",
                "\u034F",
                "\u2067\u2069",
                "\uDB40\uDC41\uDB40\uDC7F",
                "\uDB40\uDD00",
                " \u200B\u00A0",
                "\uFFF9\uFFFB",
            })
    void theseShowNothing(String text) {
        assertThat(LegalText.problem(text))
                .hasValueSatisfying(c -> assertThat(c.message()).containsPattern("text that shows nothing, ` ?\\\\u"));
    }

    /** What can be seen, what is illegal, what is balanced: as the schema says them. */
    private static boolean schemaTakes(String text) {
        return PATTERNS.get(0).matcher(text).find()
                && !PATTERNS.get(1).matcher(text).find()
                && PATTERNS.get(2).matcher(text).find();
    }

    private static List<Pattern> patterns() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        TextPattern.schema(definitions);
        return ((List<?>) ((Map<?, ?>) definitions.get("Text")).get("allOf"))
                .stream()
                        .map(each ->
                                each instanceof Map<?, ?> map && map.get("not") instanceof Map<?, ?> not ? not : each)
                        .map(each -> Pattern.compile((String) ((Map<?, ?>) each).get("pattern")))
                        .toList();
    }

    @Test
    void theSchemaSaysTheSameOfEveryCharacter() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String one = Character.toString(c);
            String between = "a" + one + "b";
            if (schemaTakes(one) != (LegalText.problem(one).isEmpty() && !LegalText.isBlank(one))
                    || schemaTakes(between) != LegalText.problem(between).isEmpty()) {
                fail("the schema and the reader differ about U+%04X", c);
            }
        }
    }

    @Test
    void theSchemaSaysTheSameOfManyTexts() {
        String pieces = "a\n\r\u2029 \u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u202C\u2069\u200B";
        Random random = new Random(12);
        int legal = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            boolean taken = LegalText.problem(text.toString()).isEmpty() && !LegalText.isBlank(text.toString());
            assertThat(schemaTakes(text.toString())).as(text.toString()).isEqualTo(taken);
            legal += taken ? 1 : 0;
        }
        assertThat(legal).isGreaterThan(1_000);
    }

    @Test
    void aLongTextIsCheckedInNoTime() {
        String text = "\u2067\u05E9\u2069 🏥".repeat(1000);
        assertThat(LegalText.problem(text)).isEmpty();
        assertThat(schemaTakes(text)).isTrue();
    }

    /** Default_Ignorable_Code_Point is part of what Java's own regular expressions know only as categories. */
    @Test
    void whatIsFormatOrSpaceIsInvisibleButForSignsThatAreDrawn() {
        List<Integer> drawn =
                List.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            boolean hidden = type == Character.FORMAT || type == Character.SPACE_SEPARATOR;
            if (hidden && !drawn.contains(c)) {
                assertThat(LegalText.isInvisible(c)).as(Integer.toHexString(c)).isTrue();
            }
        }
    }
}
