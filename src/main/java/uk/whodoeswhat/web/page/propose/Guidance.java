package uk.whodoeswhat.web.page.propose;

import java.util.List;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.web.page.RulebookLinks;

/** What stands beside the questions of a page: why they are asked, by which clauses, what counts, and an example. */
record Guidance(String why, List<RulebookLinks.RulebookLink> clauses, String counts, String example) {

    static Guidance of(FormSection section, RulebookLinks links) {
        return new Guidance(section.why(), links.clauses(section.clauses()), section.counts(), section.example());
    }
}
