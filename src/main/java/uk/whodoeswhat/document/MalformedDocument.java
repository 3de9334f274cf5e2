package uk.whodoeswhat.document;

/** Reading cannot go on; never leaves this package. */
final class MalformedDocument extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    MalformedDocument(Place place, String found, String allowed) {
        super(found, null, false, false);
        this.problem = place.problem(found, allowed);
    }

    MalformedDocument(int line, int column, String found, String allowed) {
        this(new Place(DocumentPath.ROOT, line, column), found, allowed);
    }

    Problem problem() {
        return problem;
    }
}
