package uk.whodoeswhat.cli;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.ledger.Verification;
import uk.whodoeswhat.report.Paper;
import uk.whodoeswhat.report.PaperPoint;
import uk.whodoeswhat.report.PaperSection;

/** Says what a verification found. */
final class VerificationPaper {
    private VerificationPaper() {}

    static Paper of(Verification verification) {
        List<PaperSection> sections = new ArrayList<>();
        section(
                sections,
                "What does not hold",
                verification.failures().stream()
                        .map(each -> point(
                                each.what(),
                                List.of("Where: " + each.where() + ".", "What it means: " + each.meaning())))
                        .toList());
        section(sections, "What was checked and holds", plain(verification.checked()));
        section(sections, "What to keep in mind", plain(verification.notes()));
        return new Paper(
                verification.holds() ? "It holds" : "It does not hold",
                List.of(verification.subject() + (verification.holds() ? " verifies." : " does not verify.")),
                sections);
    }

    private static List<PaperPoint> plain(List<String> texts) {
        return texts.stream().map(text -> point(text, List.of())).toList();
    }

    private static PaperPoint point(String text, List<String> details) {
        return new PaperPoint(text, List.of(), details);
    }

    private static void section(List<PaperSection> sections, String heading, List<PaperPoint> points) {
        if (!points.isEmpty()) {
            sections.add(new PaperSection(heading, List.of(), points));
        }
    }
}
