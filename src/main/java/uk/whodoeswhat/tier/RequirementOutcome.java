package uk.whodoeswhat.tier;

import uk.whodoeswhat.finding.Findings;

/** A requirement and its outcome under given findings. */
public record RequirementOutcome(Requirement requirement, Outcome outcome) {
    public static RequirementOutcome of(Requirement requirement, Findings findings) {
        return new RequirementOutcome(requirement, requirement.condition().outcome(findings));
    }
}
