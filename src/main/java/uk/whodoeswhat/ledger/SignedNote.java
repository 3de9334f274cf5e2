package uk.whodoeswhat.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/**
 * Text and the signatures under it (C2SP signed-note). Reading it checks no signature.
 *
 * @param text what is signed, with its last line feed
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The longest note that is read. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_SIGNATURES = 100;
    private static final Pattern LINE = Pattern.compile("\u2014 ([^ ]+) ([A-Za-z0-9+/]+=*)");

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("the text of a note ends in a line feed and has no control characters");
        }
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("a note has at least one signature");
        }
    }

    /** How a note stands to a key. */
    public enum SignatureState {
        /** The key signed it. */
        SIGNED,

        /** No signature says that it is this key's. */
        NOT_SIGNED,

        /** A signature says that it is this key's, and is not. */
        FORGED
    }

    /** The note that somebody gives as a file or pasted, with the line ends of their machine: the format has line feeds. */
    public static Result<SignedNote> readGiven(byte[] bytes) {
        return read(withLineFeeds(bytes));
    }

    /** The same bytes with a line feed for each carriage return and line feed. */
    public static byte[] withLineFeeds(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The note that has exactly these bytes. */
    public static Result<SignedNote> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return LedgerProblems.at("note", bytes.length + " bytes", "at most " + MAX_BYTES + " bytes");
        }
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return LedgerProblems.at("note", "bytes that are not UTF-8", "text");
        }
    }

    private static Result<SignedNote> read(String whole) {
        if (whole.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return LedgerProblems.at("note", "a control character", "text and line feeds");
        }
        int split = whole.lastIndexOf("\n\n");
        if (split < 0 || !whole.endsWith("\n") || split + 2 == whole.length()) {
            return LedgerProblems.at(
                    "note", "no signatures", "a text, an empty line and at least one line of signature");
        }
        String text = whole.substring(0, split + 1);
        List<String> lines = whole.substring(split + 2).lines().toList();
        if (lines.size() > MAX_SIGNATURES) {
            return LedgerProblems.at("note", lines.size() + " signatures", "at most " + MAX_SIGNATURES);
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            Matcher form = LINE.matcher(line);
            if (!form.matches() || !isSignature(form.group(1), form.group(2))) {
                return LedgerProblems.at(
                        "note",
                        Problem.quoted(line),
                        "a line of signature: an em dash, the name of the key and base64");
            }
            signatures.add(new NoteSignature(form.group(1), form.group(2)));
        }
        return new Result.Ok<>(new SignedNote(text, signatures));
    }

    private static boolean isSignature(String name, String base64) {
        return KeyName.isName(name)
                && StrictBase64.decode(base64)
                        .filter(bytes -> bytes.length > NoteSignature.ID_BYTES)
                        .isPresent();
    }

    /** Whether the key signed this note. One forged signature in the key's name outweighs a good one. */
    public SignatureState verify(VerifierKey key) {
        List<NoteSignature> claimed =
                signatures.stream().filter(each -> each.claimsToBeOf(key)).toList();
        if (claimed.isEmpty()) {
            return SignatureState.NOT_SIGNED;
        }
        return claimed.stream().allMatch(each -> SignedMessage.isSigned(key, text, each.signature()))
                ? SignatureState.SIGNED
                : SignatureState.FORGED;
    }

    /** The same note with one signature more. */
    public SignedNote with(NoteSignature signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /** The whole note as it is published. */
    public byte[] bytes() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> whole.append(signature.line()));
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }
}
