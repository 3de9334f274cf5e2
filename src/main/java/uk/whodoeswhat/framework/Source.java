package uk.whodoeswhat.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A source of rules, with the day somebody last compared its clauses with the original. */
public record Source(
        String id,
        String title,
        String publisher,
        LocalDate published,
        Weight weight,
        Optional<String> licence,
        LocalDate checked,
        Optional<String> note,
        List<Clause> clauses) {
    public Source {
        clauses = List.copyOf(clauses);
    }
}
