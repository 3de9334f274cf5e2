package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.CostComparison;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.tier.CriterionStructure;

/** What can be said of the sub-claims, with grades from 0 to 5 in full, and of the wholes that two of them make. */
final class ClaimStates {
    private static final List<Status> OF_A_CLAIM = List.of(
            Status.NOT_SHOWN,
            Status.DEMONSTRATED,
            Status.ARGUED,
            Status.CONTRADICTED,
            Status.CONTESTED,
            Status.NOT_APPLICABLE);

    static List<State> claims(Grades grades, CriterionStructure structure) {
        List<State> states = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            if (criterion.isSubClaim()) {
                for (AimClaim.Direction direction : List.of(
                        AimClaim.Direction.NOT_ASSESSED,
                        AimClaim.Direction.BETTER,
                        AimClaim.Direction.SAME,
                        AimClaim.Direction.WORSE,
                        AimClaim.Direction.NOT_APPLICABLE)) {
                    if (direction != AimClaim.Direction.NOT_APPLICABLE || isPart(criterion, structure)) {
                        claims(criterion, direction, grades, states);
                    }
                }
            }
        }
        return states;
    }

    private static void claims(Criterion criterion, AimClaim.Direction direction, Grades grades, List<State> states) {
        List<CostComparison> costs = criterion == Criterion.AIM_VALUE_COST_PER_CAPITA
                ? List.of(
                        CostComparison.NOT_STATED,
                        CostComparison.NATIONAL_LOWER,
                        CostComparison.EQUAL,
                        CostComparison.NATIONAL_HIGHER)
                : List.of(CostComparison.NOT_STATED);
        for (CostComparison cost : costs) {
            for (int opposition = 0; opposition <= Grades.HIGHEST; opposition++) {
                for (int more = 0; more <= Grades.HIGHEST; more++) {
                    for (int support = 0; support + more <= Grades.HIGHEST; support++) {
                        states.add(claim(
                                new SubClaim(
                                        criterion, direction, cost, support, support + more, opposition, List.of()),
                                grades));
                    }
                }
            }
        }
    }

    private static State claim(SubClaim claim, Grades grades) {
        if (claim.direction() == AimClaim.Direction.NOT_ASSESSED
                && claim.costs() == CostComparison.NOT_STATED
                && claim.supportIfGap() == 0
                && claim.opposition() == 0) {
            return State.of(claim, ProposalEdit.NONE);
        }
        return new State(
                claim,
                grades.supporting(claim.support(), claim.supportIfGap())
                        .flatMap(supports -> grades.opposing(claim.opposition())
                                .map(opposes -> draft -> draft.claims()
                                        .claim(
                                                claim.criterion(),
                                                claim.direction(),
                                                claim.costs(),
                                                supports,
                                                opposes))));
    }

    private static boolean isPart(Criterion criterion, CriterionStructure structure) {
        return structure.wholes().values().stream().anyMatch(parts -> parts.contains(criterion));
    }

    /** Every pair of statuses but that neither part applies, which no proposal may say. */
    static List<State> aims(Witnesses claims, CriterionStructure structure) {
        List<State> states = new ArrayList<>();
        structure.wholes().forEach((whole, parts) -> {
            for (Status first : OF_A_CLAIM) {
                for (Status second : OF_A_CLAIM) {
                    if (first != Status.NOT_APPLICABLE || second != Status.NOT_APPLICABLE) {
                        states.add(new State(
                                new Aim(whole, first, second),
                                ProposalEdit.both(
                                        claims.change(parts.get(0), first), claims.change(parts.get(1), second))));
                    }
                }
            }
        });
        return states;
    }

    private ClaimStates() {}
}
