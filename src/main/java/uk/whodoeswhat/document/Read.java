package uk.whodoeswhat.document;

import java.util.List;
import java.util.function.Function;

/** What reading a document gives: its value, or all its problems. A refusal is a value. */
public sealed interface Read<T> {
    /** The document is in order. */
    record Accepted<T>(T value) implements Read<T> {}

    /** The document is refused: at least one problem, in the order of the document. */
    record Refused<T>(List<Problem> problems) implements Read<T> {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a problem");
            }
            problems = problems.stream().sorted(Problem.BY_PLACE).toList();
        }
    }

    /** The same reading of another value. */
    default <R> Read<R> map(Function<? super T, ? extends R> change) {
        return flatMap(value -> new Accepted<>(change.apply(value)));
    }

    /** Goes on reading where this was accepted. */
    default <R> Read<R> flatMap(Function<? super T, ? extends Read<R>> next) {
        if (this instanceof Accepted<T> accepted) {
            return next.apply(accepted.value());
        }
        return new Refused<>(problems());
    }

    /** The problems; none when accepted. */
    default List<Problem> problems() {
        return List.of();
    }
}
