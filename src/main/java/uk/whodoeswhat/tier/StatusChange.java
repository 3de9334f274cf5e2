package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** Other definite statuses for some criteria, none of them a whole; all else stays as it is. */
public record StatusChange(Map<Criterion, Status> statuses) {
    public StatusChange {
        statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
    }

    /** The definite statuses that a criterion may take; none for a whole. */
    public static List<Status> definite(Criterion criterion) {
        return StatusChangeBits.definite(criterion);
    }
}
