package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The instrument that asks for the service to be used, if one exists; the engine never invents one. */
public record Mandate(
        Instrument instrument,
        Optional<String> reference,
        List<String> supportedBy,
        List<String> contradictedBy,
        List<String> considered)
        implements Citing {}
