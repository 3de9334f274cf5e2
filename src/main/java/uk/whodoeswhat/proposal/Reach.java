package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    public Reach {
        organisations = organisations.map(Checks::sorted);
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
        Checks.that(
                Stream.of(icbs, organisations, count)
                                .filter(Optional::isPresent)
                                .count()
                        == 1,
                "a reach is stated by exactly one of icbs, organisations and count");
        Checks.that(icbs.or(() -> count).orElse(0) <= of, "a count is not above its total");
        Checks.that(organisations.map(List::size).orElse(0) <= of, "a list is not longer than its total");
    }
}
