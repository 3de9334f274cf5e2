package uk.whodoeswhat.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Aims;
import uk.whodoeswhat.proposal.Citing;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Standardisation;

/** Groups what a proposal claims with the grades of the evidence for and against it. */
final class ClaimFacts {
    private final Proposal proposal;
    private final Map<String, Grade> grades;

    ClaimFacts(Proposal proposal, Map<String, Grade> grades) {
        this.proposal = proposal;
        this.grades = grades;
    }

    List<SubClaim> subClaims() {
        List<SubClaim> claims = new ArrayList<>();
        of(proposal.aims()).forEach((criterion, claim) -> claims.add(subClaim(criterion, claim)));
        return claims;
    }

    /** The six sub-claims as stated. */
    static Map<Criterion, Optional<? extends AimClaim>> of(Aims aims) {
        Map<Criterion, Optional<? extends AimClaim>> stated = new EnumMap<>(Criterion.class);
        stated.put(Criterion.AIM_OUTCOMES, aims.outcomes());
        stated.put(Criterion.AIM_EXPERIENCE_PATIENT, aims.patientExperience());
        stated.put(Criterion.AIM_EXPERIENCE_CLINICIAN, aims.clinicianExperience());
        stated.put(Criterion.AIM_POPULATION_HEALTH, aims.populationHealth());
        stated.put(Criterion.AIM_VALUE_MONEY, aims.valueForMoney());
        stated.put(Criterion.AIM_VALUE_COST_PER_CAPITA, aims.costPerCapita());
        return stated;
    }

    List<Criticality> criticalities() {
        List<Criticality> all = new ArrayList<>();
        all.add(criticality(
                Criterion.SCALE_CRITICAL,
                proposal.scale().critical(),
                critical -> claimed(critical.claimed(), !critical.reasons().isEmpty())));
        all.add(criticality(
                Criterion.VISIBILITY_CRITICAL,
                proposal.visibility(),
                visibility -> claimed(visibility.claimed(), visibility.forWhat().isPresent())));
        all.add(variation(
                Criterion.STANDARDISATION_CARE, proposal.standardisation().care()));
        all.add(variation(
                Criterion.STANDARDISATION_SAFETY, proposal.standardisation().safety()));
        all.add(variation(
                Criterion.STANDARDISATION_EXPERIENCE, proposal.standardisation().experience()));
        all.add(variation(
                Criterion.STANDARDISATION_COST, proposal.standardisation().cost()));
        return all;
    }

    /** The highest effective grade among what confirms this criterion; 0 where nothing does. */
    int confirmed(Criterion criterion, Citing citing) {
        return highest(
                citing.supportedBy(),
                id -> grade(id).confirms().contains(criterion) ? grade(id).support() : 0);
    }

    static List<String> evidence(Citing citing) {
        if (citing.contradictedBy().isEmpty() && citing.considered().isEmpty()) {
            return citing.supportedBy(); // sorted, as each of the three is
        }
        SortedSet<String> ids = new TreeSet<>(citing.supportedBy());
        ids.addAll(citing.contradictedBy());
        ids.addAll(citing.considered());
        return List.copyOf(ids);
    }

    private SubClaim subClaim(Criterion criterion, Optional<? extends AimClaim> stated) {
        if (stated.isEmpty()) {
            return new SubClaim(
                    criterion, AimClaim.Direction.NOT_ASSESSED, CostComparison.NOT_STATED, 0, 0, 0, List.of());
        }
        AimClaim claim = stated.get();
        return new SubClaim(
                criterion,
                claim.direction(),
                costs(claim),
                highest(claim.supportedBy(), id -> grade(id).support()),
                highest(claim.supportedBy(), id -> grade(id).supportIfGap()),
                highest(claim.contradictedBy(), id -> grade(id).opposition()),
                evidence(claim));
    }

    private static CostComparison costs(AimClaim claim) {
        return claim instanceof AimClaim.Cost cost
                ? cost.figures()
                        .map(figures -> CostComparison.of(figures.nationalCost().compareTo(figures.localCost())))
                        .orElse(CostComparison.NOT_STATED)
                : CostComparison.NOT_STATED;
    }

    private Criticality variation(Criterion criterion, Optional<Standardisation.Variation> stated) {
        return criticality(
                criterion,
                stated,
                variation -> claimed(variation.claimed(), variation.ifItVaries().isPresent()));
    }

    private <T extends Citing> Criticality criticality(
            Criterion criterion, Optional<T> stated, Function<T, ClaimState> claimed) {
        return stated.map(citing -> new Criticality(
                        criterion,
                        claimed.apply(citing),
                        confirmed(criterion, citing),
                        highest(citing.contradictedBy(), id -> grade(id).opposition()),
                        evidence(citing)))
                .orElseGet(() -> new Criticality(criterion, ClaimState.NOT_STATED, 0, 0, List.of()));
    }

    private static ClaimState claimed(boolean claimed, boolean reasonGiven) {
        if (!claimed) {
            return ClaimState.DENIED;
        }
        return reasonGiven ? ClaimState.WITH_REASON : ClaimState.WITHOUT_REASON;
    }

    private static int highest(List<String> ids, ToIntFunction<String> grade) {
        int highest = 0;
        for (String id : ids) {
            highest = Math.max(highest, grade.applyAsInt(id));
        }
        return highest;
    }

    private Grade grade(String id) {
        Grade grade = grades.get(id);
        if (grade == null) {
            throw new IllegalStateException("no grade for evidence `" + id + "`");
        }
        return grade;
    }
}
