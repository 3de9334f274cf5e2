package uk.whodoeswhat.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/**
 * The proof that a log holds an entry, to be checked without the log (C2SP tlog-proof). Reading it checks nothing.
 *
 * @param index from 0, of the entry
 * @param hashes from the sibling of the leaf upwards
 * @param checkpoint of the tree in which the entry is
 */
public record TlogProof(long index, List<Hash> hashes, SignedNote checkpoint) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1\n";
    private static final int MAX_HASHES = 63;

    public TlogProof {
        hashes = List.copyOf(hashes);
        if (index < 0 || hashes.size() > MAX_HASHES) {
            throw new IllegalArgumentException("no tree has such a proof");
        }
    }

    /** The proof as it is given away. */
    public byte[] bytes() {
        StringBuilder text =
                new StringBuilder(HEAD).append("index ").append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
        text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The proof that these bytes are. An `extra` line, which nothing authenticates, is read over. */
    public static Result<TlogProof> read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int split = text.indexOf("\n\n");
        if (!text.startsWith(HEAD) || split < 0) {
            return LedgerProblems.at(
                    "proof",
                    "something else",
                    "`c2sp.org/tlog-proof@v1`, an index, hashes, an empty line and a checkpoint");
        }
        byte[] note = text.substring(split + 2).getBytes(StandardCharsets.UTF_8);
        List<String> lines = Arrays.asList(text.substring(0, split).split("\n", -1));
        return SignedNote.read(note).flatMap(checkpoint -> read(lines, checkpoint));
    }

    private static Result<TlogProof> read(List<String> lines, SignedNote checkpoint) {
        int at = isExtra(lines) ? 2 : 1;
        String line = at < lines.size() ? lines.get(at) : "";
        OptionalLong index = line.startsWith("index ") ? DecimalNumber.parse(line.substring(6)) : OptionalLong.empty();
        if (index.isEmpty()) {
            return LedgerProblems.line(
                    "proof", at + 1, Problem.quoted(line), "`index` and a number without leading zeros");
        }
        List<Hash> hashes = new ArrayList<>();
        for (int i = at + 1; i < lines.size(); i++) {
            Optional<Hash> hash = Hash.ofBase64(lines.get(i));
            if (hash.isEmpty() || hashes.size() == MAX_HASHES) {
                String allowed = "at most 63 hashes, each 32 bytes in base64";
                return LedgerProblems.line("proof", i + 1, Problem.quoted(lines.get(i)), allowed);
            }
            hashes.add(hash.get());
        }
        return new Result.Ok<>(new TlogProof(index.getAsLong(), hashes, checkpoint));
    }

    private static boolean isExtra(List<String> lines) {
        return lines.size() > 1
                && lines.get(1).startsWith("extra ")
                && StrictBase64.decode(lines.get(1).substring(6)).isPresent();
    }
}
