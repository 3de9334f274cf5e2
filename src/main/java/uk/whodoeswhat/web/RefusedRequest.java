package uk.whodoeswhat.web;

import java.util.List;
import uk.whodoeswhat.document.Problem;

/** A request that is refused: why, and every problem of its proposal. Carried as an exception, for Spring asks for one. */
final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final transient List<Problem> problems;

    RefusedRequest(ProblemKind kind, String detail, List<Problem> problems) {
        super(detail, null, false, false);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    RefusedRequest(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    ProblemKind kind() {
        return kind;
    }

    List<Problem> problems() {
        return problems;
    }
}
