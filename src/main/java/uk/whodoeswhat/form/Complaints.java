package uk.whodoeswhat.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.TypedText;

/** Says what is wrong with answers, in the words of the form. */
record Complaints(Typed typed, Asking asking) {
    /** What a reader of proposals does not say, or says in words of documents. */
    List<FormProblem> own() {
        List<FormProblem> found = new ArrayList<>();
        boolean begun = asking.isBegun(typed) || asking.item().isPresent() || Drafted.isRequired(asking.section());
        for (FormQuestion question : asking.section().questions()) {
            if (question.needed() && begun && !asking.isAnswered(question, typed)) {
                found.add(problem(question, "Answer “" + question.asks() + "”", true));
            }
            if (question.kind() == FormQuestionKind.LINES && saysBoth(question)) {
                found.add(problem(
                        question,
                        named(question) + "found lines, and the answer “"
                                + question.none().orElse("") + "”; allowed: one of the two",
                        false));
            }
            if (question.kind() == FormQuestionKind.DATE && asking.isAnswered(question, typed)) {
                date(question).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean saysBoth(FormQuestion question) {
        String key = asking.key(question);
        return question.none().isPresent()
                && !TypedText.isBlank(typed.text(key))
                && !typed.text(key + Typed.NONE).isEmpty();
    }

    private Optional<FormProblem> date(FormQuestion question) {
        String key = asking.key(question);
        String day = typed.text(key + Typed.DAY);
        String month = typed.text(key + Typed.MONTH);
        String year = typed.text(key + Typed.YEAR);
        if (asking.date(question, typed).isPresent()) {
            return Optional.empty();
        }
        String missing = missing("day", day) + missing("month", month) + missing("year", year);
        String found = Problem.quoted(asking.typedDate(question, typed));
        return Optional.of(problem(
                question,
                named(question) + "found " + found + missing
                        + "; allowed: a day, a month and a year of four digits that are a date of the calendar, such as 15 3 2026",
                false));
    }

    private static String missing(String part, String typed) {
        return TypedText.isBlank(typed) ? ", without a " + part : "";
    }

    private FormProblem problem(FormQuestion question, String message, boolean missing) {
        return new FormProblem(asking.section(), asking.item(), Optional.of(question), message, missing);
    }

    /** What the reader of proposals found, at the question that it is about. */
    static FormProblem of(Problem problem, DocumentMaker.Spot spot, Typed typed) {
        boolean answered = spot.question()
                .filter(question -> new Asking(spot.section(), spot.item()).isAnswered(question, typed))
                .isPresent();
        String message = spot.question().map(Complaints::named).orElse("") + "found " + FormWords.of(problem.found())
                + "; allowed: " + FormWords.of(problem.allowed());
        return new FormProblem(spot.section(), spot.item(), spot.question(), message, !answered);
    }

    private static String named(FormQuestion question) {
        return "“" + question.asks() + "”: ";
    }
}
