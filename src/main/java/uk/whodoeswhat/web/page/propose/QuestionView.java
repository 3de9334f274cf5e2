package uk.whodoeswhat.web.page.propose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.Choice;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.FormQuestion;
import uk.whodoeswhat.form.FormQuestionKind;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.web.page.FormError;

/**
 * A question with what was typed, as its page shows it. Texts are empty where there is nothing to say.
 *
 * @param id the name of its field, or what the names of its fields begin with
 * @param first the id of the first field, where a problem leads
 * @param fields the parts of a date, each with its label
 * @param none the words that say that a list is empty
 * @param said what may be said of each piece of evidence
 */
record QuestionView(
        FormQuestionKind kind,
        String id,
        String first,
        String asks,
        String hint,
        String value,
        List<Field> fields,
        List<Option> options,
        String none,
        boolean noneTicked,
        List<Said> said,
        List<String> errors) {
    private static final List<Choice> SAYS = List.of(
            new Choice("", "Says nothing about this"),
            new Choice("supportedBy", "Supports it"),
            new Choice("contradictedBy", "Speaks against it"),
            new Choice("considered", "Considered, says neither"));

    /** The ids of what is said about the question, or nothing. */
    public @Nullable String describedBy() {
        String said = (hint.isEmpty() ? "" : id + "-hint ") + (errors.isEmpty() ? "" : id + "-error");
        return said.isEmpty() ? null : said.strip();
    }

    /** A part of a date; it is marked where it is missing, or where all of the date is wrong. */
    record Field(String id, String label, String value, boolean year, boolean marked) {}

    /** Something to choose. */
    record Option(String id, String value, String text, boolean chosen) {}

    /** A piece of evidence and what may be said of it. */
    record Said(String id, String item, String title, List<Option> options) {}

    /** The questions of a page with what was typed and what is wrong with it. */
    static List<QuestionView> of(Form form, Asking asking, Typed typed, List<FormProblem> problems) {
        return asking.section().questions().stream()
                .map(question -> new Maker(form, asking, typed, question).make(problems))
                .toList();
    }

    /** What is wrong, each at its field. */
    static List<FormError> errors(List<QuestionView> views) {
        return views.stream()
                .flatMap(view -> view.errors().stream().map(message -> new FormError("#" + view.first(), message)))
                .toList();
    }

    private record Maker(Form form, Asking asking, Typed typed, FormQuestion question) {
        QuestionView make(List<FormProblem> problems) {
            String id = question.name();
            String key = asking.key(question);
            List<Option> options = options(id, typed.text(key));
            List<String> errors = problems.stream()
                    .filter(problem ->
                            problem.question().filter(question::equals).isPresent())
                    .map(FormProblem::message)
                    .toList();
            List<Field> fields = question.kind() == FormQuestionKind.DATE ? date(!errors.isEmpty()) : List.of();
            List<Said> said = question.kind() == FormQuestionKind.EVIDENCE ? said(id, key) : List.of();
            return new QuestionView(
                    question.kind(),
                    id,
                    !options.isEmpty()
                            ? options.get(0).id()
                            : !fields.isEmpty()
                                    ? fields.stream()
                                            .filter(Field::marked)
                                            .findFirst()
                                            .orElse(fields.get(0))
                                            .id()
                                    : said.isEmpty() ? id : said.get(0).id(),
                    question.asks(),
                    question.hint().orElse(""),
                    typed.text(key),
                    fields,
                    options,
                    question.none().orElse(""),
                    !typed.text(key + Typed.NONE).isEmpty(),
                    said,
                    errors);
        }

        private List<Field> date(boolean wrong) {
            boolean isWhole =
                    asking.keys(question, typed).stream().noneMatch(key -> TypedText.isBlank(typed.text(key)));
            return Stream.of(Typed.DAY, Typed.MONTH, Typed.YEAR)
                    .map(end -> {
                        String value = typed.text(asking.key(question) + end);
                        boolean marked = wrong && (isWhole || TypedText.isBlank(value));
                        return new Field(
                                question.name() + end,
                                Words.capital(end.substring(1)),
                                value,
                                end.equals(Typed.YEAR),
                                marked);
                    })
                    .toList();
        }

        /** What need not be answered can also be left open again. */
        private List<Option> options(String id, String value) {
            List<Choice> choices = new ArrayList<>();
            if (question.kind() == FormQuestionKind.YES_NO) {
                choices.add(new Choice(Typed.YES, "Yes"));
                choices.add(new Choice(Typed.NO, "No"));
            } else if (question.kind() != FormQuestionKind.EVIDENCE) {
                choices.addAll(form.choices(question));
            }
            if (!choices.isEmpty()
                    && !question.needed()
                    && question.otherwise().isEmpty()
                    && question.kind() != FormQuestionKind.CHOICES) {
                choices.add(new Choice("", "Not stated"));
            }
            List<String> chosen =
                    question.kind() == FormQuestionKind.CHOICES ? value.lines().toList() : List.of(value);
            List<Option> options = new ArrayList<>();
            for (Choice choice : choices) {
                boolean isChosen = !choice.value().isEmpty() && chosen.contains(choice.value());
                options.add(new Option(id + "-" + (options.size() + 1), choice.value(), choice.text(), isChosen));
            }
            return options;
        }

        private List<Said> said(String id, String claim) {
            Set<String> items = new LinkedHashSet<>(typed.items(Typed.EVIDENCE));
            asking.keys(question, typed).forEach(key -> items.add(key.substring(claim.length() + 1, key.length() - 1)));
            return items.stream()
                    .map(item -> said(Typed.ofEvidence(id, item), item, typed.text(Typed.ofEvidence(claim, item))))
                    .toList();
        }

        private Said said(String id, String item, String says) {
            List<Option> options = SAYS.stream()
                    .map(choice -> new Option(
                            "", choice.value(), choice.text(), choice.value().equals(says)))
                    .toList();
            return new Said(id, item, typed.text(Typed.EVIDENCE + "[" + item + "].title"), options);
        }
    }
}
