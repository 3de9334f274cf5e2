package uk.whodoeswhat.tier;

import java.util.List;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Findings;

/** Where the three central tiers stand. */
public record Candidates(Availability single, Availability preferred, Availability backstop) implements Fact {

    /**
     * Where each stands under these findings.
     *
     * @throws IllegalArgumentException if a central tier has no requirement, for then nothing would hold it back
     */
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
        boolean any = false;
        Availability availability = Availability.AVAILABLE;
        for (Requirement requirement : requirements) {
            if (requirement.tier() == tier) {
                any = true;
                availability = and(availability, requirement.condition().outcome(findings));
            }
        }
        if (!any) {
            throw new IllegalArgumentException("no rule states a requirement of " + tier);
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
