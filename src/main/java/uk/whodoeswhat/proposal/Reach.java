package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How many ICBs (`icbs` of all open at the date) or organisations (`organisations` listed by ODS code, or a `count`, of all of that type in England) use, have committed to or need a service. */
public record Reach(
        Optional<Integer> icbs,
        Optional<List<String>> organisations,
        Optional<Integer> count,
        int of,
        LocalDate date,
        String source,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
