package uk.whodoeswhat.proposal;

import java.util.Optional;

/** The six sub-claims of the four aims; left out is not assessed. */
public record Aims(
        Optional<AimClaim.Benefit> outcomes,
        Optional<AimClaim.Benefit> patientExperience,
        Optional<AimClaim.Benefit> clinicianExperience,
        Optional<AimClaim.Benefit> populationHealth,
        Optional<AimClaim.Benefit> valueForMoney,
        Optional<AimClaim.Cost> costPerCapita) {}
