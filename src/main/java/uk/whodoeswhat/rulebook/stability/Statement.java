package uk.whodoeswhat.rulebook.stability;

import java.util.Optional;
import uk.whodoeswhat.proposal.Evidence;

/**
 * Something that a proposal states on which its result rests: without it the tier, or the tiers still possible, would be others.
 *
 * @param path where the proposal states it, by names of fields and ids of evidence, such as `evidence.ev-1.grade`
 * @param statedBy who states it: a name where there is one, else an ODS code
 * @param source where that can be read
 * @param own whether only the proposer says it
 */
public record Statement(Kind kind, String path, String statedBy, Optional<Evidence.SourceLink> source, boolean own) {

    /** What is stated. */
    public enum Kind {
        GRADE,
        GRADER,
        INSTRUMENT,
        OFFER,
        USE,
        COMMITMENT,
        NEED,
        COVERAGE,
        STANDARDS,
        EQUIVALENTS
    }
}
