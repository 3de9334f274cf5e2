package uk.whodoeswhat.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.Repeats;
import uk.whodoeswhat.form.Section;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.web.Refusals;

/**
 * Makes the pages of the form, and saves what they send. That is saved before it is looked at, so that nothing is lost by a
 * mistake; and where it cannot be saved, it stays on the page.
 */
@Component
class FormPages {
    static final String SECTION = DraftDesk.PATH + "/{draft}/{section}";
    /** The name of an item that is not saved yet. */
    static final String NEW = "";

    private static final String LATER = "later";
    private static final int MOST_ITEMS = 500;
    private static final int MOST_SHOWN = 500;
    private static final String FULL =
            "This was not saved: a list holds at most " + MOST_ITEMS + " entries. Remove one first";
    private static final String AWAY =
            "This could not be saved just now. What you typed is still on this page: wait a moment and save it again";

    private final DraftDesk desk;
    private final RulebookLinks links;

    FormPages(DraftDesk desk, RulebookLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** A list has no room for another item. */
    private static final class TooManyItems extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyItems() {
            super(FULL, null, false, false);
        }
    }

    /** Saves the answers of a page, then shows what is wrong with them, or goes on. */
    ModelAndView save(String id, Asking page, String then, HttpServletRequest request) {
        Posted posted = Posted.of(page.section(), request.getParameterMap());
        try {
            DraftDesk.Opened draft = desk.change(id, typed -> {
                Typed roomy = isNew(page) ? longer(typed, page.section()) : typed;
                return roomy.with(posted.keepable(saved(page, roomy)));
            });
            return saved(draft, saved(page, draft.typed()), posted, then);
        } catch (DraftTooLarge e) {
            return unsaved(desk.open(id), page, posted, DraftTooLarge.SAYS, HttpStatus.CONTENT_TOO_LARGE);
        } catch (TooManyItems e) {
            return unsaved(desk.open(id), page, posted, FULL, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (DataAccessException e) {
            DraftDesk.Opened away = desk.unsaved(id, Typed.NOTHING);
            return unsaved(away, page, posted, AWAY, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isNew(Asking asking) {
        return asking.item().filter(NEW::equals).isPresent();
    }

    private static Typed longer(Typed typed, Section section) {
        Repeats repeats = section.repeats().orElseThrow();
        if (typed.items(repeats.list()).size() >= MOST_ITEMS) {
            throw new TooManyItems();
        }
        Typed longer = typed.withItem(repeats.list(), typed.newItem(repeats));
        return section.noneKey().map(key -> longer.with(key, "")).orElse(longer);
    }

    /** A new item has been put at the end of its list. */
    private static Asking saved(Asking page, Typed typed) {
        if (page.item().isEmpty()) {
            return page;
        }
        List<String> items = typed.items(page.section().repeats().orElseThrow().list());
        String item = isNew(page) ? items.get(items.size() - 1) : page.item().get();
        if (!items.contains(item)) {
            throw missing(page.section(), item);
        }
        return page.section().asking(Optional.of(item));
    }

    private ModelAndView saved(DraftDesk.Opened draft, Asking asking, Posted posted, String then) {
        List<FormProblem> notKept = posted.notKept(asking);
        List<FormProblem> problems = new ArrayList<>(notKept);
        problems.addAll(draft.drafted().problems(asking));
        if (notKept.isEmpty() && (problems.isEmpty() || then.equals(LATER))) {
            return RecordingController.goTo(
                    then.equals(LATER)
                            ? draft.path()
                            : asking.item().isPresent()
                                    ? draft.path(asking.section().id())
                                    : next(draft, asking.section()));
        }
        return questions(
                draft.showing(posted.typed(asking), desk), asking, problems, "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView unsaved(
            DraftDesk.Opened draft, Asking asking, Posted posted, String message, HttpStatus status) {
        return questions(draft.showing(posted.typed(asking), desk), asking, List.of(), message, status);
    }

    /** On the page of a list, only whether there is nothing to list can be answered. */
    ModelAndView saveNone(String id, Section section, boolean none, String then) {
        String list = section.repeats().orElseThrow().list();
        DraftDesk.Opened draft = desk.change(
                id,
                typed -> section.noneKey()
                        .filter(key -> typed.items(list).isEmpty())
                        .map(key -> typed.with(key, none ? Typed.YES : ""))
                        .orElse(typed));
        return RecordingController.goTo(then.equals(LATER) ? draft.path() : next(draft, section));
    }

    private String next(DraftDesk.Opened draft, Section section) {
        return draft.path(desk.form().after(section).map(Section::id).orElse("check"));
    }

    Section section(String name) {
        return desk.form()
                .section(name)
                .orElseThrow(() -> Refusals.missing("page", name, "the task list of the draft"));
    }

    Section repeating(String name) {
        Section section = section(name);
        if (section.repeats().isEmpty()) {
            throw Refusals.missing("list", name, "the task list of the draft");
        }
        return section;
    }

    static RuntimeException missing(Section section, String item) {
        return Refusals.missing(section.repeats().orElseThrow().one(), item, "the page “" + section.title() + "”");
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
                .map(repeats -> (isNew(asking) ? "Add " : "Change ") + article(repeats.one()))
                .orElse(asking.section().lead());
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String action(DraftDesk.Opened draft, Asking asking) {
        String id = asking.section().id();
        return isNew(asking)
                ? draft.path(id) + "?add"
                : asking.item().map(item -> draft.path(id, item)).orElseGet(() -> draft.path(id));
    }

    /** The page of a list: what is on it, and what can be done with it. */
    ModelAndView list(DraftDesk.Opened draft, Section section, List<FormError> errors, HttpStatus status) {
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
        return page("propose/list", model, status);
    }

    private Map<String, Object> model(DraftDesk.Opened draft, Section section, List<FormError> errors) {
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
