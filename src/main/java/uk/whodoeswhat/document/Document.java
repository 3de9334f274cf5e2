package uk.whodoeswhat.document;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Node.BrokenNode;
import uk.whodoeswhat.document.Node.ListNode;
import uk.whodoeswhat.document.Node.ObjectNode;

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

    /** A part of a document, with the problems of the values in it that could not be read. */
    public static Document of(Node part) {
        Problems problems = new Problems();
        addBroken(part, problems);
        return new Document(Optional.of(part), problems.list());
    }

    private static void addBroken(Node node, Problems problems) {
        if (node instanceof BrokenNode broken) {
            problems.add(
                    broken.place(), broken.reported().found(), broken.reported().allowed());
        } else if (node instanceof ObjectNode object) {
            object.fields().values().forEach(each -> addBroken(each, problems));
        } else if (node instanceof ListNode list) {
            list.items().forEach(each -> addBroken(each, problems));
        }
    }
}
