package uk.whodoeswhat.document;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing wrong with a document: where (a {@link DocumentPath}, empty for the document itself; line and column from
 * 1, or 0 where they are not known), what was found there and what is allowed. Both are phrases; what a user wrote is
 * in backticks.
 */
public record Problem(String path, int line, int column, String found, String allowed) {
    /** In the order of the document. */
    static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** What a user wrote, in backticks: cut at 80 characters, with nothing in it that cannot be seen. */
    public static String quoted(String text) {
        return MessageText.of(text);
    }

    /** The problem on one line of plain English. */
    public String message() {
        return where() + ": found " + found + "; allowed: " + allowed;
    }

    /** The problem as an object of JSON: `path`, `line` and `column` where they are known, `found` and `allowed`. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", path);
        if (line > 0) {
            tree.put("line", line);
            tree.put("column", column);
        }
        tree.put("found", found);
        tree.put("allowed", allowed);
        return tree;
    }

    private String where() {
        String what = path.isEmpty() ? "the document" : path;
        return line == 0 ? what : what + " (line " + line + ", column " + column + ")";
    }
}
