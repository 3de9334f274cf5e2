package uk.whodoeswhat.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.proposal.ProposalReader;

/** YAML as people, editors and this program itself write it. */
class YamlTest {
    private static final int LONGEST_SHIFT = 5000;

    /** Characters beyond the first plane wherever a parser's window may end: in a comment, a key, every kind of scalar. */
    private static final String EMOJIS = """
            # 🏥🏥
            🔑: 🏥 plain 🏥
            "🔑 2": "🏥 in quotes 🏥"\t# 🏥
            three: '🏥'
            four: [🏥,\t🏥]
            five: |
              🏥🏥
              🏥
            six: >-
              🏥
              🏥
            """;

    @Test
    void aDocumentIsReadTheSameWhereverItStands() {
        Object expected = read(EMOJIS);
        StringBuilder padding = new StringBuilder("#");
        for (int shift = 1; shift <= LONGEST_SHIFT; shift++) {
            padding.append('x');
            Object shifted = read(padding + "\n" + EMOJIS);
            if (!expected.equals(shifted)) {
                fail("%s at a shift of %d", shifted, shift);
            }
        }
    }

    @Test
    void aRunOfEmojisIsReadAtEveryLength() {
        for (int length = 1; length <= LONGEST_SHIFT; length += 13) {
            String text = "🏥".repeat(length);
            assertThat(read("a: " + text)).isEqualTo(Map.of("a", text));
            assertThat(read("a: x" + text)).isEqualTo(Map.of("a", "x" + text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: x\\t# c",
                "a:\\tx",
                "a\\t: x",
                "\"a\"\\t:\\t\"x\"\\t# c",
                "\\t# c\\na: x",
                "\\t\\na: x\\n\\t\\n",
                "a: x\\t\\n\\t# c",
                "{\\n\\t\"a\":\\t\"x\"\\n\\t}",
                "? a\\n: x",
                "a: >-\\t# c\\n  x\\n",
                "a: x\\r\\n",
                "a: x\\r",
                "# c\\r\\n\\r\\na:\\r\\n  x\\r\\n",
                "---\\na: x\\n...\\n",
                "--- # c\\na: x",
                "%YAML 1.2\\n---\\na: x",
                "a: 'x' # 🏥",
                "'a': \"\\x78\"",
                "\"a\": x",
            })
    void thisIsOneFieldInEveryGuise(String escaped) {
        String yaml = escaped.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r");
        assertThat(read(yaml)).isEqualTo(Map.of("a", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a:\\n\\tb: x ; 2 ; not YAML",
                "a: |\\n\\tx ; 2 ; not YAML",
                "a: x\\n\\ty ; 2 ; not YAML",
                "a: x\\r\\nb: @ ; 2 ; not YAML",
                "a: x\\rb: \\u0007 ; 2 ; U+0007, a control character",
                "# \\uFFFF ; 1 ; U+FFFF, which is no character",
                "a: x\\u0085 ; 1 ; U+0085, a control character",
                "a: x\\n---\\nb: y ; 2 ; a second document",
                "a: 0o17 ; 1 ; `0o17`",
                "a: ~ ; 1 ; nothing (`null`)",
                "<<: *x ; 1 ; an alias",
                "a: \"\\\\uFFFF\" ; 1 ; U+FFFF at character 1",
            })
    void thisIsNamedWhereItIs(String escaped, int line, String found) {
        String yaml = escaped.replace("\\\\", "\u0001")
                .replace("\\t", "\t")
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\u0007", "\u0007")
                .replace("\\u0085", "\u0085")
                .replace("\\uFFFF", "\uFFFF")
                .replace("\u0001", "\\");
        assertThat(DocumentReader.read(yaml.getBytes(UTF_8), Format.YAML).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(line))
                .satisfies(problem -> assertThat(problem.found()).contains(found));
    }

    @Test
    void anotherEncodingIsNamed() {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            for (Format format : Format.values()) {
                assertThat(DocumentReader.read("\uFEFF{\"a\": \"x\"}".getBytes(charset), format)
                                .problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.message())
                                .isEqualTo("the document (line 1, column 1): found UTF-16; allowed: UTF-8"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/proposals/valid", "scenarios"})
    void whatIsExportedIsReadBack(String folder) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(yaml|json)"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Object tree = read(new String(bytes, UTF_8), Format.ofName(file.toString()));
                assertThat(read(YamlText.of(asMap(tree)))).as(file.toString()).isEqualTo(tree);
                ProposalReader.read(bytes, Format.ofName(file.toString()))
                        .map(proposal -> assertThat(ProposalReader.read(
                                        YamlText.of(proposal).getBytes(UTF_8), Format.YAML))
                                .as(file.toString())
                                .isEqualTo(new Result.Ok<>(proposal)));
            }
        }
    }

    @Test
    void anyLegalTextIsExportedAndReadBack() {
        List<String> pieces = List.of(
                "a",
                " ",
                "  ",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                "\t",
                ": ",
                "#",
                " # ",
                "- ",
                "?",
                "'",
                "\"",
                "\\",
                "🏥",
                "é",
                "\u00A0",
                "\u2028",
                "\u2029",
                "\uFEFF",
                "\u200B",
                "\uE000",
                "\uFFFD",
                "[",
                "{",
                ",",
                "&a",
                "*a",
                "!",
                "|",
                ">",
                "%",
                "@",
                "`",
                "---",
                "...",
                "~",
                "null",
                "yes",
                "010",
                "0x1F",
                "1e3",
                "True",
                "Null",
                "+1",
                ".5",
                ".inf",
                "1_000",
                "-0",
                "12345678901234567890",
                "2023-01-01",
                "\u2067\u05D0\u2069",
                "a long sequence of words, more than the width of a line that the writer folds at",
                "🏥".repeat(300));
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String value = text.toString();
            if (LegalText.problem(value).isEmpty()) {
                Map<String, Object> tree = new LinkedHashMap<>(Map.of("x", value));
                tree.put("y", List.of(Map.of("z", value), value));
                assertThat(read(YamlText.of(tree))).isEqualTo(tree);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object tree) {
        return (Map<String, Object>) tree;
    }

    private static Object read(String yaml) {
        return read(yaml, Format.YAML);
    }

    private static Object read(String text, Format format) {
        Result<Node> read = DocumentReader.read(text.getBytes(UTF_8), format);
        return read instanceof Result.Ok<Node> accepted ? tree(accepted.value()) : read;
    }

    private static Object tree(Node node) {
        if (node instanceof Node.ObjectNode object) {
            Map<String, Object> tree = new LinkedHashMap<>();
            object.fields().forEach((name, each) -> tree.put(name, tree(each)));
            return tree;
        }
        if (node instanceof Node.ListNode list) {
            return list.items().stream().map(YamlTest::tree).toList();
        }
        if (node instanceof Node.NumberNode number) {
            return Long.valueOf(number.digits());
        }
        return node instanceof Node.FlagNode flag ? (Object) flag.flag() : ((Node.TextNode) node).text();
    }
}
