package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.whodoeswhat.document.Complaint;
import uk.whodoeswhat.document.Description;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Range;

/**
 * How many ICBs (`icbs` of all open at the date) or organisations (`organisations` listed by ODS code, or a `count`, of
 * all of that type in England) use, have committed to or need a service.
 */
public record Reach(
        @Count Optional<Integer> icbs,
        @Items(unique = true) @Ods Optional<List<String>> organisations,
        @Count Optional<Integer> count,

        @Description("All ICBs open at the date, or all organisations of that type in England")
        @Range(min = 1, max = 1_000_000)
        int of,

        LocalDate date,
        @Line String source,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    /** What a reach counts: one of these. */
    static final List<String> COUNTED = List.of("icbs", "organisations", "count");

    public Reach {
        organisations = organisations.map(Checks::sorted);
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
        Map<String, Optional<?>> counts = Map.of("icbs", icbs, "organisations", organisations, "count", count);
        Checks.none(
                countedRule(name -> counts.getOrDefault(name, Optional.empty()).isPresent()));
        Checks.none(totalRule(icbs.or(() -> count).orElse(0), of));
        Checks.none(totalRule(organisations.map(List::size).orElse(0), of));
    }

    static Optional<Complaint> countedRule(Predicate<String> isStated) {
        List<String> stated = COUNTED.stream().filter(isStated).toList();
        return Complaint.unless(
                stated.size() == 1,
                stated.isEmpty() ? "none of " + String.join(", ", COUNTED) : String.join(", ", stated) + " together",
                "exactly one of icbs, organisations and count");
    }

    static Optional<Complaint> totalRule(int counted, int of) {
        return Complaint.unless(counted <= of, counted + " of " + of, "a count not above its total");
    }
}
