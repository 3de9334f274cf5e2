package uk.whodoeswhat.web.page.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.FormQuestion;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.Repeats;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.web.page.FormError;

/** All answers of a draft, page by page, and first what is still to be done. */
record AnswersView(List<FormError> problems, List<Group> groups) {

    /** Pages under a heading. */
    record Group(String title, List<Answered> pages) {}

    /** A page with what was answered there; `note` says that nothing was, or that there is nothing. */
    record Answered(String title, String href, List<Rows> items, String note) {}

    /** Answers; of an item of a list, with its name. */
    record Rows(String title, List<Row> rows) {}

    /** A question and its answer, which may have lines. */
    record Row(String asks, String says) {}

    static AnswersView of(Form form, DraftDesk.Opened draft) {
        Maker maker = new Maker(form, draft);
        return new AnswersView(
                draft.drafted().problems().stream().map(maker::error).toList(),
                form.groups().stream()
                        .map(group -> new Group(
                                group.title(),
                                group.sections().stream().map(maker::page).toList()))
                        .toList());
    }

    /** The address of the page where a problem is mended. */
    static String path(DraftDesk.Opened draft, FormProblem problem) {
        String id = problem.section().id();
        return problem.item().map(item -> draft.path(id, item)).orElseGet(() -> draft.path(id));
    }

    private record Maker(Form form, DraftDesk.Opened draft) {
        FormError error(FormProblem problem) {
            return new FormError(path(draft, problem), problem.section().title() + ": " + problem.message());
        }

        Answered page(FormSection section) {
            List<Rows> items = new ArrayList<>();
            for (Asking asking : section.askings(draft.typed())) {
                List<Row> rows = section.questions().stream()
                        .flatMap(question -> row(asking, question).stream())
                        .toList();
                asking.item().ifPresent(item -> items.add(new Rows(named(section, item, items.size() + 1), rows)));
                if (asking.item().isEmpty() && !rows.isEmpty()) {
                    items.add(new Rows("", rows));
                }
            }
            String none = section.noneKey()
                    .filter(key -> !draft.typed().text(key).isEmpty())
                    .flatMap(key -> section.repeats().flatMap(repeats -> repeats.none()))
                    .orElse("Not answered");
            return new Answered(section.title(), draft.path(section.id()), items, items.isEmpty() ? none : "");
        }

        /** By its own name where it has one; otherwise by what it is, and its number. */
        private static String named(FormSection section, String item, int number) {
            Repeats repeats = section.repeats().orElseThrow();
            return repeats.key().isPresent() ? item : Words.capital(repeats.one()) + " " + number;
        }

        private Optional<Row> row(Asking asking, FormQuestion question) {
            Typed typed = draft.typed();
            if (!asking.isAnswered(question, typed)) {
                return Optional.empty();
            }
            String key = asking.key(question);
            String says = switch (question.kind()) {
                case DATE ->
                    asking.date(question, typed).map(PlainDate::of).orElseGet(() -> asking.typedDate(question, typed));
                case YES_NO ->
                    typed.text(key).equals(Typed.YES)
                            ? "Yes"
                            : typed.text(key).equals(Typed.NO) ? "No" : typed.text(key);
                case CHOICE -> form.told(question, typed.text(key));
                case CHOICES ->
                    typed.text(key)
                            .lines()
                            .map(each -> form.told(question, each))
                            .collect(Collectors.joining("\n"));
                case LINES ->
                    TypedText.isBlank(typed.text(key)) ? question.none().orElse("") : typed.text(key);
                case EVIDENCE -> evidence(asking, question);
                case LINE, PROSE, WHOLE, AMOUNT -> question.taken(typed.text(key));
            };
            return Optional.of(new Row(question.asks(), says));
        }

        private String evidence(Asking asking, FormQuestion question) {
            return QuestionView.of(form, asking, draft.typed(), List.of()).stream()
                    .filter(view -> view.id().equals(question.name()))
                    .flatMap(view -> view.said().stream())
                    .flatMap(said -> said.options().stream()
                            .filter(option -> option.chosen() && !option.value().isEmpty())
                            .map(option -> option.text() + ": " + said.item()
                                    + (said.title().isEmpty() ? "" : ", " + said.title())))
                    .collect(Collectors.joining("\n"));
        }
    }
}
