package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The instrument that asks for the service to be used, if one exists; the engine never invents one. */
public record Mandate(
        Instrument instrument,
        @Line Optional<String> reference,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    public Mandate {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }

    /** The strongest instrument that asks for the service to be used. */
    public enum Instrument {
        LAW_OR_DIRECTION,
        CONTRACT,
        POLICY,
        DEFAULT,
        RECOMMENDED,
        OPTIONAL,
        NONE
    }
}
