package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Items;

/** A named alternative; what it conforms to and whether this cohort could deploy it, where stated. */
public record Equivalent(
        @Line String product,
        @Line Optional<String> supplier,
        @Items(unique = true) @Id Optional<List<String>> conformsTo,
        Optional<Boolean> deployableByCohort) {
    public Equivalent {
        conformsTo = conformsTo.map(Checks::sorted);
    }
}
