package uk.whodoeswhat.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Reads bytes strictly into a tree; the package comment has the rules. */
public final class DocumentReader {
    /** The largest document, 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** How deep objects and lists may be nested. */
    public static final int MAX_DEPTH = 20;

    private DocumentReader() {}

    /** The tree of a document, or all that is wrong with it. */
    public static Result<Node> read(byte[] bytes, Format format) {
        return whole(parse(bytes, format));
    }

    /** The tree of JSON that was recorded before, in which texts are as they were legal then. */
    public static Result<Node> recorded(byte[] json) {
        return whole(parse(json, Format.JSON, LegalText::recorded));
    }

    private static Result<Node> whole(Document document) {
        return document.problems().isEmpty()
                ? new Result.Ok<>(document.root().orElseThrow())
                : new Result.Rejected<>(document.problems());
    }

    /** The tree of a document as far as it can be read, for a reader that has more to report. */
    public static Document parse(byte[] bytes, Format format) {
        return parse(bytes, format, LegalText::problem);
    }

    /** A tree of maps, lists, texts, whole numbers and flags as a document, whose places have no lines. */
    public static Document of(Map<String, Object> tree) {
        return build(() -> new TreeTokens(tree), LegalText::problem);
    }

    private static Document parse(byte[] bytes, Format format, Function<String, Optional<Complaint>> texts) {
        return build(() -> tokens(decode(bytes), format), texts);
    }

    private static Tokens tokens(String text, Format format) throws MalformedDocument {
        return switch (format) {
            case JSON -> new JsonTokens(readable(text, c -> c < ' ' && LegalText.isControl(c)));
            case YAML -> new YamlTokens(readable(text, LegalText::isIllegal));
        };
    }

    /** The steps of a document, unless it breaks off at once. */
    private interface Source {
        Tokens open() throws MalformedDocument;
    }

    private static Document build(Source source, Function<String, Optional<Complaint>> texts) {
        Problems problems = new Problems();
        try {
            Node root = new TreeBuilder(source.open(), texts, problems).document();
            return new Document(Optional.of(root), problems.list());
        } catch (MalformedDocument e) {
            problems.addAll(List.of(e.problem()));
            return new Document(Optional.empty(), problems.list());
        }
    }

    private static String decode(byte[] bytes) throws MalformedDocument {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedDocument(0, 0, bytes.length + " bytes", "at most " + MAX_BYTES + " bytes (1 MiB)");
        }
        if (bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1]) {
            throw new MalformedDocument(1, 1, "UTF-16", "UTF-8"); // one of its two byte order marks
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw unreadable(
                    text, text.length(), String.format(Locale.ROOT, "the byte 0x%02X", bytes[in.position()]), "UTF-8");
        }
        if (text.startsWith("\uFEFF")) {
            throw new MalformedDocument(1, 1, "a byte order mark", "UTF-8 without a byte order mark");
        }
        if (text.isBlank()) {
            throw new MalformedDocument(0, 0, "an empty document", "one JSON or YAML document");
        }
        return text;
    }

    /** The text, in which a format cannot hold some characters, not even between values. */
    private static String readable(String text, IntPredicate refused) throws MalformedDocument {
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (refused.test(c)) {
                throw unreadable(text, at, LegalText.describe(c), "text that can be read");
            }
        }
        return text;
    }

    private static MalformedDocument unreadable(String text, int at, String found, String allowed) {
        String before = text.substring(0, at);
        int line = (int) (before + "x").lines().count();
        return new MalformedDocument(
                line, at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')), found, allowed);
    }
}
