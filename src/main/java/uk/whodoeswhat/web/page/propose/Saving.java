package uk.whodoeswhat.web.page.propose;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.Repeats;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.web.page.decision.RecordingController;

/**
 * Saves what the pages of the form send, before it is looked at, so that nothing is lost by a mistake; and where it cannot be
 * saved, it stays on the page.
 */
@Component
class Saving {
    private static final String LATER = "later";
    private static final int MOST_ITEMS = 500;
    private static final String FULL =
            "This was not saved: a list holds at most " + MOST_ITEMS + " entries. Remove one first";
    private static final String AWAY =
            "This could not be saved just now. What you typed is still on this page: wait a moment and save it again";

    private final DraftDesk desk;
    private final FormPages pages;

    Saving(DraftDesk desk, FormPages pages) {
        this.desk = desk;
        this.pages = pages;
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

    static boolean isNew(Asking asking) {
        return asking.item().filter(FormPages.NEW::equals).isPresent();
    }

    private static Typed longer(Typed typed, FormSection section) {
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
            throw FormPages.missing(page.section(), item);
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
                                    : pages.next(draft, asking.section()));
        }
        return pages.questions(
                draft.showing(posted.typed(asking), desk), asking, problems, "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView unsaved(
            DraftDesk.Opened draft, Asking asking, Posted posted, String message, HttpStatus status) {
        return pages.questions(draft.showing(posted.typed(asking), desk), asking, List.of(), message, status);
    }

    /** On the page of a list, only whether there is nothing to list can be answered. */
    ModelAndView saveNone(String id, FormSection section, boolean none, String then) {
        String list = section.repeats().orElseThrow().list();
        DraftDesk.Opened draft = desk.change(
                id,
                typed -> section.noneKey()
                        .filter(key -> typed.items(list).isEmpty())
                        .map(key -> typed.with(key, none ? Typed.YES : ""))
                        .orElse(typed));
        return RecordingController.goTo(then.equals(LATER) ? draft.path() : pages.next(draft, section));
    }
}
