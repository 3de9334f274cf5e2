package uk.whodoeswhat.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static final long LARGEST = (1L << 53) - 1;

    @Test
    void theExampleOfThePackageComment() {
        record Document(BigDecimal to, int from, List<String> given, boolean open) {}
        Document document = new Document(new BigDecimal("1.10"), -3, List.of("ö", "a/b"), true);
        byte[] bytes = CanonicalJson.bytes(RecordWriter.tree(document));
        assertThat(bytes)
                .asString(UTF_8)
                .isEqualTo("{\"from\":-3,\"given\":[\"ö\",\"a/b\"],\"open\":true,\"to\":\"1.1\"}");
        assertThat(CanonicalJson.digest(bytes))
                .isEqualTo("sha256:52b8f149b2e7a7df76d35f72f32a8d897dd7f0bca237d52728b6dfb8685bf652");
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void sortsKeysAsTheRfcDoes() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("\u20ac", "Euro Sign");
        tree.put("\r", "Carriage Return");
        tree.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        tree.put("1", "One");
        tree.put("\ud83d\ude00", "Emoji: Grinning Face");
        tree.put("\u0080", "Control");
        tree.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.bytes(tree))
                .asString(UTF_8)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2: the text of its example. */
    @Test
    void escapesAsTheRfcDoes() {
        String text = "\u20ac$\017\nA'B\"\\\\\"/";
        assertThat(CanonicalJson.bytes(text)).asString(UTF_8).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void agreesWithAnotherImplementationOnRandomTrees() throws Exception {
        Random random = new Random(8785);
        JsonMapper mapper = JsonMapper.builder().build();
        for (int i = 0; i < 2000; i++) {
            Map<String, Object> tree = object(random, 0);
            byte[] theirs = new JsonCanonicalizer(mapper.writeValueAsString(tree)).getEncodedUTF8();
            assertThat(CanonicalJson.bytes(tree)).asString(UTF_8).isEqualTo(new String(theirs, UTF_8));
        }
    }

    static List<Object> notCanonical() {
        return List.of(
                1.5,
                LARGEST + 1,
                -LARGEST - 1,
                Long.MIN_VALUE,
                new BigDecimal("1"),
                'c',
                "half \ud83d",
                "half \ude00",
                List.of(1.0f));
    }

    @ParameterizedTest
    @MethodSource("notCanonical")
    void refusesWhatHasNoCanonicalForm(Object value) {
        assertThatThrownBy(() -> CanonicalJson.bytes(value)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            map.put(text(random), value(random, depth + 1));
        }
        return map;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> text(random);
            case 1 -> random.nextInt();
            case 2 -> random.nextLong(-LARGEST, LARGEST + 1);
            case 3 -> random.nextBoolean();
            case 4 -> object(random, depth);
            default -> list(random, depth);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(random, depth + 1));
        }
        return list;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            int c = random.nextInt(new int[] {0x20, 0x80, 0x800, 0x10000, 0x110000}[random.nextInt(5)]);
            text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 'x' : c);
        }
        return text.toString();
    }
}
