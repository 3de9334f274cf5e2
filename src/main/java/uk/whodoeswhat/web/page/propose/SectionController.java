package uk.whodoeswhat.web.page.propose;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.web.page.NoStore;

/** The pages of the form, one for each section; of a section that repeats, the list. */
@Controller
@NoStore
class SectionController {
    private final DraftDesk desk;
    private final FormPages pages;
    private final Saving saving;

    SectionController(DraftDesk desk, FormPages pages, Saving saving) {
        this.desk = desk;
        this.pages = pages;
        this.saving = saving;
    }

    @GetMapping(FormPages.SECTION)
    ModelAndView page(@PathVariable("draft") String id, @PathVariable("section") String name) {
        DraftDesk.Opened draft = desk.open(id);
        FormSection section = pages.section(name);
        return section.repeats().isPresent()
                ? pages.list(draft, section, List.of(), HttpStatus.OK)
                : pages.questions(draft, section.asking(Optional.empty()));
    }

    @PostMapping(FormPages.SECTION)
    ModelAndView save(
            @PathVariable("draft") String id,
            @PathVariable("section") String name,
            @RequestParam(name = "then", defaultValue = "next") String then,
            HttpServletRequest request) {
        if (request.getParameter("add") != null) {
            FormSection list = pages.repeating(name);
            return saving.save(id, list.asking(Optional.of(FormPages.NEW)), then, request);
        }
        FormSection section = pages.section(name);
        return section.repeats().isPresent()
                ? saving.saveNone(id, section, request.getParameter("none") != null, then)
                : saving.save(id, section.asking(Optional.empty()), then, request);
    }
}
