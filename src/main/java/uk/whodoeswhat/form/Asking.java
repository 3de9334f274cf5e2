package uk.whodoeswhat.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.document.TypedText;

/** The questions of a section as they are asked once: of the section, or of one item of its list. */
public record Asking(FormSection section, Optional<String> item) {

    /** What the keys of its answers begin with. */
    private String base() {
        return section.repeats()
                .map(repeats -> repeats.list() + "[" + item.orElseThrow() + "].")
                .orElseGet(() -> section.at().map(at -> at + ".").orElse(""));
    }

    /** The key of the answer to a question, without what a part of an answer adds. */
    public String key(FormQuestion question) {
        return base() + question.name();
    }

    /** The keys of all parts of the answer to a question. */
    public List<String> keys(FormQuestion question, Typed typed) {
        String key = key(question);
        return switch (question.kind()) {
            case DATE -> List.of(key + Typed.DAY, key + Typed.MONTH, key + Typed.YEAR);
            case LINES -> question.none().isPresent() ? List.of(key, key + Typed.NONE) : List.of(key);
            case EVIDENCE -> typed.keysOf(key);
            case LINE, PROSE, WHOLE, AMOUNT, YES_NO, CHOICE, CHOICES -> List.of(key);
        };
    }

    /** The date that is typed for a question, if it is one. */
    public Optional<LocalDate> date(FormQuestion question, Typed typed) {
        return Dates.typed(typed, key(question));
    }

    /** What is typed for the date of a question, without the parts that are missing. */
    public String typedDate(FormQuestion question, Typed typed) {
        return keys(question, typed).stream()
                .map(key -> TypedText.strip(typed.text(key)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether anything is typed for a question. */
    public boolean isAnswered(FormQuestion question, Typed typed) {
        return keys(question, typed).stream().anyMatch(key -> !TypedText.isBlank(typed.text(key)));
    }

    /** Whether anything is typed for any question. */
    public boolean isBegun(Typed typed) {
        return section.questions().stream().anyMatch(question -> isAnswered(question, typed));
    }

    /** The same answers without these. */
    public Typed emptied(Typed typed) {
        Stream<String> keys = section.questions().stream().flatMap(question -> keys(question, typed).stream());
        return typed.without(keys.toList());
    }
}
