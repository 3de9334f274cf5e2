package uk.whodoeswhat.rulebook.stability;

import java.util.Optional;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.tier.Tier;

/**
 * The values of one parameter, from and to, between which the tier stands: the whole range where it never changes it. `below`
 * and `above` say what comes next, and are empty where the range ends.
 */
public record Margin(Parameter parameter, String from, String to, Optional<Beyond> below, Optional<Beyond> above) {

    /** What follows at the next value: another tier, or none because the rules fail there. */
    public record Beyond(Optional<Tier> tier) {}

    /** Whether no value in the parameter's range changes the tier. */
    public boolean holdsThroughout() {
        return below.isEmpty() && above.isEmpty();
    }
}
