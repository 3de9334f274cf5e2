package uk.whodoeswhat.web.page.decision;

import java.util.List;

/**
 * A statement with the clauses it rests on, and what is said below it. `mark` is a word for its outcome and `colour` what it is
 * shown in; both are empty where there is no outcome. `byReading` says that the sources leave it open and a reading was taken.
 */
record Point(
        String text, String mark, String colour, List<String> details, List<Cites.Group> cites, boolean byReading) {
    Point {
        details = List.copyOf(details);
        cites = List.copyOf(cites);
    }

    /** A statement as the report makes it. */
    static Point of(uk.whodoeswhat.report.PaperPoint point, Cites cites) {
        return new Point(point.text(), "", "", point.details(), cites.of(point.citations()), false);
    }
}
