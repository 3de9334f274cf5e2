package uk.whodoeswhat.web.page.decisions;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.register.DecisionSummary;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.web.page.decision.RecordedController;

/** A recorded decision in a list, with tags for what a reader must know of it. */
record FoundRow(
        String id,
        String href,
        String title,
        String reference,
        String tier,
        boolean firm,
        String who,
        String made,
        String asOf,
        List<Tag> tags) {

    /** A word or two that stand out. */
    record Tag(String text, String colour) {}

    static FoundRow of(DecisionSummary found, Words words) {
        List<Tag> tags = new ArrayList<>();
        if (found.withdrawn()) {
            tags.add(new Tag("Withdrawn", "red"));
        }
        if (found.supersededBy().isPresent()) {
            tags.add(new Tag("Replaced", "grey"));
        }
        if (!found.ownReading()) {
            tags.add(new Tag("Another reading", "yellow"));
        }
        return new FoundRow(
                found.id().toString(),
                RecordedController.path(found.id()),
                found.title(),
                found.reference() + ", version " + found.version(),
                words.of(found.tier()),
                found.standing() == Standing.FIRM,
                "Service " + found.service() + ", by organisation " + found.organisation(),
                PlainTime.of(found.made()),
                PlainDate.of(found.asOf()),
                tags);
    }
}
