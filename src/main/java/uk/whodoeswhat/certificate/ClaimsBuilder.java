package uk.whodoeswhat.certificate;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.finding.ClaimState;
import uk.whodoeswhat.finding.CostComparison;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Aims;
import uk.whodoeswhat.proposal.Scale;
import uk.whodoeswhat.proposal.Standardisation;
import uk.whodoeswhat.proposal.Visibility;

/** What a proposal in the making claims: of the aims, and of what is critical. */
final class ClaimsBuilder {
    /** A direction, and evidence for and against. */
    private record Claim(
            AimClaim.Direction direction, CostComparison costs, List<String> supports, List<String> opposes) {}

    private record Critical(ClaimState claimed, List<String> supports, List<String> opposes) {}

    private final EvidenceBuilder evidence;
    private final Map<Criterion, Claim> claims = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Critical> criticalities = new EnumMap<>(Criterion.class);

    ClaimsBuilder(EvidenceBuilder evidence) {
        this.evidence = evidence;
    }

    void claim(
            Criterion criterion,
            AimClaim.Direction direction,
            CostComparison costs,
            List<EvidenceWeight> supports,
            List<EvidenceWeight> opposes) {
        claims.put(
                criterion,
                new Claim(direction, costs, evidence.cite(supports, "for"), evidence.cite(opposes, "against")));
    }

    void critical(
            Criterion criterion, ClaimState claimed, List<EvidenceWeight> supports, List<EvidenceWeight> opposes) {
        criticalities.put(
                criterion, new Critical(claimed, evidence.cite(supports, "for"), evidence.cite(opposes, "against")));
    }

    Optional<Scale.Critical> scale() {
        return Optional.ofNullable(criticalities.get(Criterion.SCALE_CRITICAL)).map(ClaimsBuilder::scaleCritical);
    }

    Optional<Visibility> visibility() {
        return Optional.ofNullable(criticalities.get(Criterion.VISIBILITY_CRITICAL))
                .map(ClaimsBuilder::visibility);
    }

    Standardisation standardisation() {
        return new Standardisation(
                variation(Criterion.STANDARDISATION_CARE),
                variation(Criterion.STANDARDISATION_SAFETY),
                variation(Criterion.STANDARDISATION_EXPERIENCE),
                variation(Criterion.STANDARDISATION_COST));
    }

    Aims aims() {
        return new Aims(
                benefit(Criterion.AIM_OUTCOMES),
                benefit(Criterion.AIM_EXPERIENCE_PATIENT),
                benefit(Criterion.AIM_EXPERIENCE_CLINICIAN),
                benefit(Criterion.AIM_POPULATION_HEALTH),
                benefit(Criterion.AIM_VALUE_MONEY),
                Optional.ofNullable(claims.get(Criterion.AIM_VALUE_COST_PER_CAPITA))
                        .map(ClaimsBuilder::cost));
    }

    private Optional<AimClaim.Benefit> benefit(Criterion criterion) {
        return Optional.ofNullable(claims.get(criterion))
                .map(claim -> new AimClaim.Benefit(
                        claim.direction(),
                        Optional.empty(),
                        reason(claim),
                        claim.supports(),
                        claim.opposes(),
                        List.of()));
    }

    private static AimClaim.Cost cost(Claim claim) {
        return new AimClaim.Cost(
                claim.direction(),
                Optional.empty(),
                reason(claim),
                switch (claim.costs()) {
                    case NOT_STATED -> Optional.empty();
                    case NATIONAL_LOWER -> Optional.of(figures(BigDecimal.ONE, BigDecimal.TEN));
                    case EQUAL -> Optional.of(figures(BigDecimal.TEN, BigDecimal.TEN));
                    case NATIONAL_HIGHER -> Optional.of(figures(BigDecimal.TEN, BigDecimal.ONE));
                },
                claim.supports(),
                claim.opposes(),
                List.of());
    }

    private static AimClaim.Figures figures(BigDecimal national, BigDecimal local) {
        return new AimClaim.Figures("GBP", 2023, 1, national, local);
    }

    private static Optional<String> reason(Claim claim) {
        return claim.direction() == AimClaim.Direction.NOT_APPLICABLE
                ? Optional.of(ProposalBuilder.MADE_UP)
                : Optional.empty();
    }

    private static Optional<String> text(Critical critical) {
        return critical.claimed() == ClaimState.WITH_REASON ? Optional.of(ProposalBuilder.MADE_UP) : Optional.empty();
    }

    private static boolean claimed(Critical critical) {
        return critical.claimed() != ClaimState.DENIED;
    }

    private static Scale.Critical scaleCritical(Critical critical) {
        return new Scale.Critical(
                claimed(critical),
                text(critical).map(any -> Scale.Reason.OTHER).stream().toList(),
                Optional.empty(),
                critical.supports(),
                critical.opposes(),
                List.of());
    }

    private static Visibility visibility(Critical critical) {
        return new Visibility(
                claimed(critical),
                Optional.empty(),
                text(critical),
                Optional.empty(),
                critical.supports(),
                critical.opposes(),
                List.of());
    }

    private Optional<Standardisation.Variation> variation(Criterion criterion) {
        return Optional.ofNullable(criticalities.get(criterion))
                .map(critical -> new Standardisation.Variation(
                        claimed(critical), text(critical), critical.supports(), critical.opposes(), List.of()));
    }
}
