package uk.whodoeswhat.web.page.propose;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.web.page.NoStore;
import uk.whodoeswhat.web.page.decision.RecordingController;

/** The items of a list: each has a page of its own, one more is added, and one is removed after asking. */
@Controller
@NoStore
class ItemController {
    private static final String ITEM = FormPages.SECTION + "/{item}";

    private final DraftDesk desk;
    private final FormPages pages;
    private final Saving saving;

    ItemController(DraftDesk desk, FormPages pages, Saving saving) {
        this.desk = desk;
        this.pages = pages;
        this.saving = saving;
    }

    @GetMapping(path = FormPages.SECTION, params = "add")
    ModelAndView add(@PathVariable("draft") String id, @PathVariable("section") String name) {
        Asking fresh = pages.repeating(name).asking(Optional.of(FormPages.NEW));
        return pages.questions(desk.open(id), fresh, List.of(), "", HttpStatus.OK);
    }

    @GetMapping(ITEM)
    ModelAndView item(
            @PathVariable("draft") String id, @PathVariable("section") String name, @PathVariable("item") String item) {
        DraftDesk.Opened draft = desk.open(id);
        return pages.questions(draft, asking(draft, name, item));
    }

    /** No condition on parameters here or beside: to look for them would read an upload before anything can answer it. */
    @PostMapping(ITEM)
    ModelAndView save(
            @PathVariable("draft") String id,
            @PathVariable("section") String name,
            @PathVariable("item") String item,
            @RequestParam(name = "then", defaultValue = "next") String then,
            HttpServletRequest request) {
        return request.getParameter("remove") == null
                ? saving.save(id, pages.repeating(name).asking(Optional.of(item)), then, request)
                : remove(id, name, item);
    }

    @GetMapping(path = ITEM, params = "remove")
    ModelAndView confirm(
            @PathVariable("draft") String id, @PathVariable("section") String name, @PathVariable("item") String item) {
        DraftDesk.Opened draft = desk.open(id);
        Asking asking = asking(draft, name, item);
        return new ModelAndView(
                "propose/remove",
                Map.of(
                        "draft", draft,
                        "section", asking.section(),
                        "item", ItemsView.of(desk.form(), draft, asking),
                        "used", ItemsView.uses(desk.form(), draft, asking)));
    }

    private ModelAndView remove(String id, String name, String item) {
        FormSection section = pages.repeating(name);
        String list = section.repeats().orElseThrow().list();
        DraftDesk.Opened draft = desk.change(id, typed -> typed.withoutItem(list, item));
        return RecordingController.goTo(draft.path(section.id()));
    }

    private Asking asking(DraftDesk.Opened draft, String name, String item) {
        FormSection section = pages.repeating(name);
        if (!draft.typed().items(section.repeats().orElseThrow().list()).contains(item)) {
            throw FormPages.missing(section, item);
        }
        return section.asking(Optional.of(item));
    }
}
