package uk.whodoeswhat.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/**
 * What a log signs of itself (C2SP tlog-checkpoint): its name, how many entries it has, and the root of the tree over them.
 * Without extension lines, which nobody can audit.
 *
 * @param origin one line that is not empty
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("an origin is one line that is not empty");
        }
        if (size < 0 || (size == 0 && !root.equals(Hash.EMPTY_TREE))) {
            throw new IllegalArgumentException("a tree of " + size + " entries cannot have the root " + root);
        }
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** The checkpoint that has exactly this text. */
    public static Result<Checkpoint> read(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        if (lines.size() != 4 || !lines.get(3).isEmpty()) {
            return LedgerProblems.at(
                    "checkpoint",
                    (lines.size() - 1) + " whole lines",
                    "three lines: origin, size and root, and no more");
        }
        OptionalLong size = DecimalNumber.parse(lines.get(1));
        if (size.isEmpty()) {
            return LedgerProblems.line(
                    "checkpoint", 2, Problem.quoted(lines.get(1)), "a size in decimal without leading zeros");
        }
        Optional<Hash> root = Hash.ofBase64(lines.get(2));
        if (root.isEmpty()) {
            return LedgerProblems.line("checkpoint", 3, Problem.quoted(lines.get(2)), "a root: 32 bytes in base64");
        }
        try {
            return new Result.Ok<>(new Checkpoint(lines.get(0), size.getAsLong(), root.get()));
        } catch (IllegalArgumentException e) {
            return LedgerProblems.line(
                    "checkpoint", 1, "lines that do not fit together", String.valueOf(e.getMessage()));
        }
    }

    /** The checkpoint that a note holds, whoever signed it: {@link SignedNote#signed} says that. */
    public static Result<Checkpoint> of(SignedNote note) {
        return read(note.text());
    }
}
