package uk.whodoeswhat.web.page;

import java.util.List;
import java.util.stream.IntStream;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.EvidenceSource;

/** An item of evidence by its number on the page, and where it can be read; `link` is empty where nobody stated one. */
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
                evidence.source().map(EvidenceSource::title).orElse("not stated"),
                evidence.source().flatMap(EvidenceSource::link).orElse(""));
    }
}
