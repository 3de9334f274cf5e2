package uk.whodoeswhat.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads bytes strictly into a tree; the package comment has the rules. */
public final class DocumentReader {
    /** The largest document, 1 MiB. */
    public static final int MAX_BYTES = 1 << 20;

    /** How deep objects and lists may be nested. */
    public static final int MAX_DEPTH = 20;

    private DocumentReader() {}

    /** The tree of a document, or all that is wrong with it. */
    public static Read<Node> read(byte[] bytes, Format format) {
        Document document = parse(bytes, format);
        return document.problems().isEmpty()
                ? new Read.Accepted<>(document.root().orElseThrow())
                : new Read.Refused<>(document.problems());
    }

    /** The tree of a document as far as it can be read, for a reader that has more to report. */
    public static Document parse(byte[] bytes, Format format) {
        Problems problems = new Problems();
        try {
            String text = decode(bytes);
            Tokens tokens = switch (format) {
                case JSON -> new JsonTokens(text);
                case YAML -> new YamlTokens(text);
            };
            Node root = new TreeBuilder(tokens, problems).document();
            return new Document(Optional.of(root), problems.list());
        } catch (Unreadable e) {
            problems.addAll(List.of(e.problem()));
            return new Document(Optional.empty(), problems.list());
        }
    }

    private static String decode(byte[] bytes) throws Unreadable {
        if (bytes.length > MAX_BYTES) {
            throw new Unreadable(0, 0, bytes.length + " bytes", "at most " + MAX_BYTES + " bytes (1 MiB)");
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
        checkCharacters(text);
        return text;
    }

    private static void checkCharacters(String text) throws Unreadable {
        if (text.startsWith("\uFEFF")) {
            throw new Unreadable(1, 1, "a byte order mark", "UTF-8 without a byte order mark");
        }
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                String found = String.format(Locale.ROOT, "the control character `\\u%04X`", (int) text.charAt(i));
                throw unreadable(text, i, found, "text that can be read");
            }
        }
        if (text.isBlank()) {
            throw new Unreadable(0, 0, "an empty document", "one JSON or YAML document");
        }
    }

    static boolean isControl(char c) {
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c < 0xA0 && c != 0x85;
    }

    private static Unreadable unreadable(String text, int at, String found, String allowed) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Unreadable(line, at - text.lastIndexOf('\n', at - 1), found, allowed);
    }
}
