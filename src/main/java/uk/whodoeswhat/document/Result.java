package uk.whodoeswhat.document;

import java.util.List;
import java.util.function.Function;

/** What reading a document gives: its value, or all its problems. A refusal is a value. */
public sealed interface Result<T> {
    /** The document is in order. */
    record Ok<T>(T value) implements Result<T> {}

    /** The document is refused: at least one problem, in the order of the document. */
    record Rejected<T>(List<Problem> problems) implements Result<T> {
        public Rejected {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a problem");
            }
            problems = problems.stream().sorted(Problem.BY_PLACE).toList();
        }
    }

    /** The same reading of another value. */
    default <R> Result<R> map(Function<? super T, ? extends R> change) {
        return flatMap(value -> new Ok<>(change.apply(value)));
    }

    /** Goes on reading where this was accepted. */
    default <R> Result<R> flatMap(Function<? super T, ? extends Result<R>> next) {
        if (this instanceof Ok<T> accepted) {
            return next.apply(accepted.value());
        }
        return new Rejected<>(problems());
    }

    /** The problems; none when accepted. */
    default List<Problem> problems() {
        return List.of();
    }
}
