package uk.whodoeswhat.tier;

import java.util.List;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Findings;

/** Where the three central tiers stand. */
public record Candidates(Availability single, Availability preferred, Availability backstop) implements Fact {

    /** Where each stands under these findings. */
    public static Candidates of(List<Requirement> requirements, Findings findings) {
        return new Candidates(
                of(Tier.SINGLE_CENTRAL, requirements, findings),
                of(Tier.CENTRAL_PREFERRED, requirements, findings),
                of(Tier.BACKSTOP, requirements, findings));
    }

    public Availability of(Tier tier) {
        return switch (tier) {
            case SINGLE_CENTRAL -> single;
            case CENTRAL_PREFERRED -> preferred;
            case BACKSTOP -> backstop;
            case LOCAL -> Availability.AVAILABLE;
        };
    }

    private static Availability of(Tier tier, List<Requirement> requirements, Findings findings) {
        Availability availability = Availability.AVAILABLE;
        for (Requirement requirement : requirements) {
            if (requirement.tier() == tier) {
                availability = and(availability, requirement.condition().outcome(findings));
            }
        }
        return availability;
    }

    private static Availability and(Availability so, Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> so;
            case BLOCKED -> Availability.EXCLUDED;
            case OPEN -> so == Availability.EXCLUDED ? so : Availability.OPEN;
        };
    }
}
