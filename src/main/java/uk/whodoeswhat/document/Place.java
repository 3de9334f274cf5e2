package uk.whodoeswhat.document;

/** Where a value stands: its path, and its line and column from 1. */
public record Place(DocumentPath path, int line, int column) {
    /** The document itself. */
    public static final Place DOCUMENT = new Place(DocumentPath.ROOT, 0, 0);

    /** A problem here. */
    public Problem problem(String found, String allowed) {
        return new Problem(path.toString(), line, column, found, allowed);
    }

    /** The place of a field that is not there: it has a path, and the line and column of the object that lacks it. */
    public Place field(String name) {
        return new Place(path.field(name), line, column);
    }
}
