package uk.whodoeswhat.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.document.Node.FlagNode;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.NumberNode;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.Node.TextNode;

class DocumentReaderTest {
    @Test
    void keepsWhereEveryValueStands() {
        ObjectNode root = (ObjectNode) accepted("a: 1\nb:\n  - x\n  - c: true\n", Format.YAML);
        assertThat(root.field("a"))
                .contains(new NumberNode(at(root.place().path().field("a"), 1, 4), "1"));
        ListNode list = (ListNode) root.field("b").orElseThrow();
        assertThat(list.items().get(0).place().path()).hasToString("b[0]");
        assertThat(list.items().get(0).place().line()).isEqualTo(3);
        assertThat(list.items().get(0).place().column()).isEqualTo(5);
        ObjectNode inner = (ObjectNode) list.items().get(1);
        assertThat(inner.keyPlace("c").line()).isEqualTo(4);
        assertThat(inner.field("c").orElseThrow().place().path()).hasToString("b[1].c");
    }

    @Test
    void readsATreeAsStrictlyAsTextThoughItHasNoLines() {
        Document tree = DocumentReader.of(Map.of("a", List.of(1, Map.of("b", "x\u0000"), true, "y")));
        assertThat(tree.problems())
                .containsExactly(new Problem(
                        "a[1].b",
                        0,
                        0,
                        "U+0000 at character 2, a control character",
                        "characters of Unicode, no control characters but tab and line ends; leave it out"));
        DocumentPath items = DocumentPath.ROOT.field("a");
        ListNode list =
                (ListNode) ((ObjectNode) tree.root().orElseThrow()).field("a").orElseThrow();
        assertThat(list.items())
                .contains(
                        new NumberNode(at(items.item(0), 0, 0), "1"),
                        new FlagNode(at(items.item(2), 0, 0), true),
                        new TextNode(at(items.item(3), 0, 0), "y"));
        assertThatThrownBy(() -> DocumentReader.of(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Place at(DocumentPath path, int line, int column) {
        return new Place(path, line, column);
    }

    @Test
    void countsLinesAndColumnsOfJson() {
        ObjectNode root = (ObjectNode) accepted("{\"é\": 1,\n  \"b\": [\"x\"]}", Format.JSON);
        assertThat(root.field("é").orElseThrow().place().column()).isEqualTo(7);
        assertThat(root.keyPlace("b").line()).isEqualTo(2);
        assertThat(root.keyPlace("b").column()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "2023-03-15",
                "12:30",
                "1.2.3",
                "0xZZ",
                "E54000040",
                "<<",
                "\"010\"",
                "'1_000'"
            })
    void thisIsTextInYaml(String scalar) {
        assertThat(accepted("a: " + scalar, Format.YAML))
                .satisfies(root -> assertThat(value(root)).isInstanceOf(TextNode.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "FALSE"})
    void thisIsAFlagInYaml(String scalar) {
        assertThat(value(accepted("a: " + scalar, Format.YAML))).isInstanceOf(FlagNode.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10", "1.5", "1e3", "-0", "123456789012345678901234567890"})
    void thisIsANumberInBoth(String digits) {
        for (Format format : Format.values()) {
            Node root = accepted("{\"a\": " + digits + "}", format);
            assertThat(value(root))
                    .isInstanceOfSatisfying(
                            NumberNode.class, n -> assertThat(n.digits()).isEqualTo(digits));
        }
    }

    private static Node value(Node root) {
        return ((ObjectNode) root).field("a").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "0x1F", "0o17", "0b11", "1_000", ".5", "5.", "+1", ".inf", "-.INF", ".nan", "1_0.5"})
    void refusesNumbersThatReadersReadDifferently(String scalar) {
        assertThat(problems("a: " + scalar, Format.YAML)).singleElement().satisfies(p -> {
            assertThat(p.path()).isEqualTo("a");
            assertThat(p.found()).isEqualTo("`" + scalar + "`");
            assertThat(p.allowed()).contains("as JSON writes it");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "YAML | a: &x 1               | a    | 1 | 4 | the anchor `&x`",
                "YAML | a: [1, *x]            | a[1] | 1 | 8 | an alias",
                "YAML | a: !!str 1            | a    | 1 | 4 | the tag",
                "YAML | a: ! 1                | a    | 1 | 4 | the tag",
                "YAML | !x {a: 1}             |      | 1 | 1 | the tag `!x`",
                "YAML | a:                    | a    | 1 | 3 | nothing `null`)",
                "YAML | a: ~                  | a    | 1 | 4 | nothing `null`)",
                "YAML | {a: 1, a: 2}          | a    | 1 | 8 | the field `a` a second time",
                "YAML | {? [a] : 1}           |      | 1 | 4 | whose name is not plain text",
                "YAML | {a: 1                 |      | 1 | 6 | not YAML",
                "YAML | a: b: c               |      | 1 | 5 | not YAML",
                "YAML | a: \"\\u0000\"        | a    | 1 | 4 | U+0000 at character 1, a control character",
                "YAML | a: @x                 |      | 1 | 4 | not YAML",
                "JSON | {\"a\": null}         | a    | 1 | 7 | nothing `null`)",
                "JSON | {\"a\": 1, \"a\": 2}  | a    | 1 | 10| the field `a` a second time",
                "JSON | {\"a\": 1,}           |      | 1 | 9 | not JSON",
                "JSON | {\"a\": 01}           |      | 1 | 8 | not JSON",
                "JSON | {\"a\": NaN}          |      | 1 | 10| not JSON",
                "JSON | {\"a\": 1} 2          |      | 1 | 10| more after the end",
                "JSON | {'a': 1}              |      | 1 | 2 | not JSON",
                "JSON | {\"a\": \"\\ud83d\"}  | a    | 1 | 7 | U+D83D at character 1, half a character",
                "JSON | {\"a\": \"\\u0000\"}  | a    | 1 | 7 | U+0000 at character 1, a control character",
                "JSON | {\"\\u0007\": 1}      | [\"\\u0007\"] | 1 | 2 | U+0007 at character 1, a control character",
                "JSON | [1                    |      | 1 | 3 | not JSON",
                "JSON | // x                  |      | 1 | 1 | not JSON",
            })
    void namesTheDefectAndItsPlace(Format format, String text, String path, int line, int column, String found) {
        assertThat(problems(text, format)).singleElement().satisfies(p -> {
            assertThat(p.path()).isEqualTo(path == null ? "" : path);
            assertThat(p.found().replace("(`", "`")).contains(found);
            assertThat(List.of(p.line(), p.column())).isEqualTo(List.of(line, column));
        });
    }

    @Test
    void refusesASecondYamlDocument() {
        assertThat(problems("a: 1\n---\nb: 2\n", Format.YAML))
                .singleElement()
                .satisfies(p ->
                        assertThat(p.message()).startsWith("the document (line 2, column 1): found a second document"));
    }

    @Test
    void refusesYamlOfAnotherVersion() {
        assertThat(problems("%YAML 1.1\n---\na: 1\n", Format.YAML))
                .singleElement()
                .satisfies(p -> assertThat(p.found()).isEqualTo("a directive"));
        assertThat(accepted("%YAML 1.2\n---\na: 1\n", Format.YAML)).isInstanceOf(ObjectNode.class);
    }

    @Test
    void reportsEveryProblemAtOnce() {
        assertThat(problems("a: ~\nb: &x [010, null]\nb: 2\nc: *x\n", Format.YAML))
                .extracting(Problem::path)
                .containsExactly("a", "b", "b[0]", "b[1]", "b", "c");
    }

    static List<byte[]> notText() {
        return List.of(
                new byte[] {'a', ':', ' ', (byte) 0xFF},
                new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0x80},
                new byte[] {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {'a', ':', ' ', (byte) 0xC3},
                "\uFEFFa: 1".getBytes(UTF_8),
                "a: \u0000".getBytes(UTF_8),
                new byte[0],
                " \n ".getBytes(UTF_8),
                "# nothing".getBytes(UTF_8),
                new byte[DocumentReader.MAX_BYTES + 1]);
    }

    @ParameterizedTest
    @MethodSource("notText")
    void refusesBytesThatAreNoDocument(byte[] bytes) {
        for (Format format : Format.values()) {
            assertThat(DocumentReader.read(bytes, format).problems()).hasSize(1);
        }
    }

    @Test
    void saysWhereBytesAreNotUtf8() {
        Problem problem = DocumentReader.read(new byte[] {'a', ':', '\n', ' ', (byte) 0xFF}, Format.YAML)
                .problems()
                .get(0);
        assertThat(problem.message()).isEqualTo("the document (line 2, column 2): found the byte 0xFF; allowed: UTF-8");
    }

    static List<String> hostile() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        String nulls = "[" + "null,".repeat(200_000) + "null]";
        return List.of(
                laughs.toString(),
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "[".repeat(21) + "]".repeat(21),
                "- ".repeat(100_000),
                nulls,
                "{\"" + "k".repeat(500_000) + "\": " + nulls.substring(0, 100_000) + "1]}",
                "{\"" + "k".repeat(500_000) + "\": null}",
                "\"".repeat(99_999),
                "? ".repeat(100_000),
                "&a ".repeat(100_000),
                "a: ".repeat(100_000),
                "{".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileDocumentsAreRefusedQuickly(String text) {
        for (Format format : Format.values()) {
            List<Problem> problems = Assertions.assertTimeout(Duration.ofSeconds(5), () -> problems(text, format));
            assertThat(problems)
                    .hasSizeBetween(1, 1002)
                    .allSatisfy(p -> assertThat(p.message()).hasSizeLessThan(1000));
        }
    }

    @Test
    void takesTwentyLevelsAndALongNumber() {
        for (Format format : Format.values()) {
            accepted("[".repeat(20) + "9".repeat(100_000) + "]".repeat(20), format);
        }
    }

    private static Node accepted(String text, Format format) {
        Result<Node> read = DocumentReader.read(text.getBytes(UTF_8), format);
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<Node>) read).value();
    }

    private static List<Problem> problems(String text, Format format) {
        return DocumentReader.read(text.getBytes(UTF_8), format).problems();
    }
}
