package uk.whodoeswhat.web.page;

import java.util.List;
import uk.whodoeswhat.form.Section;

/** What stands beside the questions of a page: why they are asked, by which clauses, what counts, and an example. */
record Guidance(String why, List<RulebookLinks.Link> clauses, String counts, String example) {

    static Guidance of(Section section, RulebookLinks links) {
        return new Guidance(section.why(), links.clauses(section.clauses()), section.counts(), section.example());
    }
}
