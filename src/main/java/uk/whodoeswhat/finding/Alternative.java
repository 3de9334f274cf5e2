package uk.whodoeswhat.finding;

import java.util.List;
import uk.whodoeswhat.proposal.Standard;

/**
 * A named alternative: whether it is stated what it conforms to, where the standards stand to which it does (sorted, each status
 * once), and whether the cohort could deploy it.
 */
public record Alternative(boolean conformityStated, List<Standard.PublicationStatus> conformsTo, YesOrNo deployable)
        implements Classified<Equivalence> {
    public Alternative {
        conformsTo = List.copyOf(conformsTo);
    }

    /** Whether it is stated to conform to a standard of this status. */
    public boolean conformsToA(Standard.PublicationStatus status) {
        return conformsTo.contains(status);
    }
}
