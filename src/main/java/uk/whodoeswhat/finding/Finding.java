package uk.whodoeswhat.finding;

import java.util.List;

/** What one rule (its id) concluded of a criterion, from which evidence (ids, sorted). */
public record Finding(Criterion criterion, Status status, String rule, List<String> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
