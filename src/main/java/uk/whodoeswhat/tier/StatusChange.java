package uk.whodoeswhat.tier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** Other definite statuses for some criteria, none of them a whole; all else stays as it is. */
public record StatusChange(Map<Criterion, Status> statuses) {
    public StatusChange {
        statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
    }
}
