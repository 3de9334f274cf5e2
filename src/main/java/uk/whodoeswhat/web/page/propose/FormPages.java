package uk.whodoeswhat.web.page.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.Repeats;
import uk.whodoeswhat.form.Unlisted;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.FormError;
import uk.whodoeswhat.web.page.RulebookLinks;

/** Makes the pages of the form: questions with what was typed and what is wrong with it, and lists. */
@Component
class FormPages {
    static final String SECTION = DraftDesk.PATH + "/{draft}/{section}";
    /** The name of an item that is not saved yet. */
    static final String NEW = "";

    private static final int MOST_SHOWN = 500;

    private final DraftDesk desk;
    private final RulebookLinks links;

    FormPages(DraftDesk desk, RulebookLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** Where a page leads to that is done. */
    String next(DraftDesk.Opened draft, FormSection section) {
        return draft.path(desk.form().after(section).map(FormSection::id).orElse("check"));
    }

    FormSection section(String name) {
        return desk.form()
                .section(name)
                .orElseThrow(() -> PageProblems.missing("page", name, "the task list of the draft"));
    }

    FormSection repeating(String name) {
        FormSection section = section(name);
        if (section.repeats().isEmpty()) {
            throw PageProblems.missing("list", name, "the task list of the draft");
        }
        return section;
    }

    static RuntimeException missing(FormSection section, String item) {
        return PageProblems.missing(section.repeats().orElseThrow().one(), item, "the page “" + section.title() + "”");
    }

    /** The page with what is wrong on it, but not with what is only missing. */
    ModelAndView questions(DraftDesk.Opened draft, Asking asking) {
        List<FormProblem> wrong = draft.drafted().problems(asking).stream()
                .filter(problem -> !problem.missing())
                .toList();
        return questions(draft, asking, wrong, "", HttpStatus.OK);
    }

    /** `message` is empty, or says why nothing was saved. */
    ModelAndView questions(
            DraftDesk.Opened draft, Asking asking, List<FormProblem> problems, String message, HttpStatus status) {
        List<QuestionView> views = QuestionView.of(desk.form(), asking, draft.typed(), problems);
        List<FormError> errors = new ArrayList<>();
        if (!message.isEmpty()) {
            errors.add(new FormError("#save", message));
        }
        errors.addAll(QuestionView.errors(views));
        Map<String, Object> model = model(draft, asking.section(), errors);
        model.put("questions", views);
        model.put("heading", heading(asking));
        model.put("action", action(draft, asking));
        Map<String, String> crumbs = crumbs(draft);
        asking.item()
                .ifPresent(item -> crumbs.put(
                        asking.section().title(), draft.path(asking.section().id())));
        model.put("crumbs", crumbs);
        return page("propose/section", model, status);
    }

    private static String heading(Asking asking) {
        return asking.section()
                .repeats()
                .map(repeats -> (Saving.isNew(asking) ? "Add " : "Change ") + article(repeats.one()))
                .orElse(asking.section().lead());
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String action(DraftDesk.Opened draft, Asking asking) {
        String id = asking.section().id();
        return Saving.isNew(asking)
                ? draft.path(id) + "?add"
                : asking.item().map(item -> draft.path(id, item)).orElseGet(() -> draft.path(id));
    }

    /** The page of a list: what is on it, and what can be done with it. */
    ModelAndView list(DraftDesk.Opened draft, FormSection section, List<FormError> errors, HttpStatus status) {
        Repeats repeats = section.repeats().orElseThrow();
        Map<String, Object> model = model(draft, section, errors);
        List<ItemsView> items = ItemsView.all(desk.form(), draft, section);
        model.put("crumbs", crumbs(draft));
        model.put("items", items.subList(0, Math.min(MOST_SHOWN, items.size())));
        model.put("more", Math.max(0, items.size() - MOST_SHOWN));
        model.put("one", repeats.one());
        model.put("noun", article(repeats.one()));
        model.put("none", repeats.none().orElse(""));
        model.put(
                "noneTicked",
                section.noneKey()
                        .filter(key -> !draft.typed().text(key).isEmpty())
                        .isPresent());
        model.put("upload", CoverageController.isOf(section) ? CoverageController.path(draft) : "");
        model.put("template", CoverageController.template(draft));
        model.put(
                "unlisted",
                CoverageController.isOf(section) ? Unlisted.of(draft.typed(), repeats.list()) : Optional.empty());
        return page("propose/list", model, status);
    }

    private Map<String, Object> model(DraftDesk.Opened draft, FormSection section, List<FormError> errors) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("draft", draft);
        model.put("section", section);
        model.put("guidance", Guidance.of(section, links));
        model.put("errors", errors);
        return model;
    }

    private static Map<String, String> crumbs(DraftDesk.Opened draft) {
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("Propose", DraftDesk.PATH);
        crumbs.put("Draft", draft.path());
        return crumbs;
    }

    private static ModelAndView page(String template, Map<String, Object> model, HttpStatus status) {
        ModelAndView page = new ModelAndView(template, model);
        page.setStatus(status);
        return page;
    }
}
