package uk.whodoeswhat.rulebook.engine;

import java.util.OptionalInt;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Grade;

/** What the rules conclude of evidence of a profile: the lowest caps, whether it counts for nothing, and which criteria
 * it confirms. */
public record EvidenceLimits(OptionalInt cap, OptionalInt capUnlessGap, boolean nothing, Set<Criterion> confirms) {

    /** What an item counts for whose own grade is this. */
    public Grade grade(int own) {
        int opposition = nothing ? 0 : own;
        int supportIfGap = Math.min(opposition, cap.orElse(opposition));
        int support = Math.min(supportIfGap, capUnlessGap.orElse(supportIfGap));
        return new Grade(support, supportIfGap, opposition, confirms);
    }
}
