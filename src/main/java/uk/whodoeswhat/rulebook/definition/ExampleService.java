package uk.whodoeswhat.rulebook.definition;

import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.tier.Tier;

/**
 * A service of which the sources say the tier: what is found of it, by criterion that is no whole, and whether no solution is in
 * place in either scope, from which the rules find the rest in each reading.
 */
public record ExampleService(
        String id,
        String title,
        Tier tier,
        List<Citation> citations,
        String says,
        NoSolution noSolution,
        Map<String, Status> findings) {
    public ExampleService {
        citations = List.copyOf(citations);
    }

    /** Whether no solution is in place: of those the service is for, and of all ICBs. */
    public record NoSolution(Status cohort, Status icbs) {}
}
