package uk.whodoeswhat.document;

import java.util.List;
import java.util.Optional;

/**
 * A document as far as it could be read: its tree, unless its syntax broke off, and the problems found so far. A reader
 * of its content can go on and report its own problems together with these.
 */
public record Document(Optional<Node> root, List<Problem> problems) {
    public Document {
        problems = List.copyOf(problems);
        if (root.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("a document without a tree needs a problem");
        }
    }
}
