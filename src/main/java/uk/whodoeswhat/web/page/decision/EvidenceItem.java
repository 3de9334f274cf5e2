package uk.whodoeswhat.web.page.decision;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.IntStream;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.Evidence;

/**
 * An item of evidence by its number on the page, and where it can be read; `link` is empty where nobody stated one. What was
 * stated and no browser could follow stands in the text of the source.
 */
record EvidenceItem(int number, String id, String title, String grade, String date, String source, String link) {

    static List<EvidenceItem> of(List<Evidence> evidence) {
        return IntStream.range(0, evidence.size())
                .mapToObj(i -> of(i + 1, evidence.get(i)))
                .toList();
    }

    private static EvidenceItem of(int number, Evidence evidence) {
        return new EvidenceItem(
                number,
                evidence.id(),
                evidence.title(),
                "Grade " + evidence.grade() + ", graded by "
                        + switch (evidence.gradedBy()) {
                            case PROPOSER -> "the proposer";
                            case BOARD -> "a board";
                            case INDEPENDENT -> "somebody independent";
                        },
                PlainDate.of(evidence.date()),
                evidence.source().map(EvidenceItem::told).orElse("not stated"),
                evidence.source()
                        .flatMap(Evidence.SourceLink::link)
                        .filter(EvidenceItem::isAddress)
                        .orElse(""));
    }

    private static String told(Evidence.SourceLink source) {
        return source.link()
                .filter(link -> !isAddress(link))
                .map(link -> source.title() + ", " + link)
                .orElse(source.title());
    }

    private static boolean isAddress(String link) {
        try {
            return new URI(link).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
