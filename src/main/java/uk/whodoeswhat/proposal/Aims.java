package uk.whodoeswhat.proposal;

import java.util.Optional;

/** The six sub-claims of the four aims; left out is not assessed. */
public record Aims(
        Optional<BenefitClaim> outcomes,
        Optional<BenefitClaim> patientExperience,
        Optional<BenefitClaim> clinicianExperience,
        Optional<BenefitClaim> populationHealth,
        Optional<BenefitClaim> valueForMoney,
        Optional<CostClaim> costPerCapita) {}
