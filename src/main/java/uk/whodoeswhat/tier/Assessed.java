package uk.whodoeswhat.tier;

import uk.whodoeswhat.finding.Findings;

/** A requirement and its outcome under given findings. */
public record Assessed(Requirement requirement, Outcome outcome) {
    public static Assessed of(Requirement requirement, Findings findings) {
        return new Assessed(requirement, requirement.condition().outcome(findings));
    }
}
