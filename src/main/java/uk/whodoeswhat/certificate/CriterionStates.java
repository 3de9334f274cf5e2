package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.finding.ClaimState;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.NationalReach;
import uk.whodoeswhat.finding.Share;

/** What can be said of the other criteria: choices and grades in full, shares at and around each threshold. */
final class CriterionStates {
    private static final List<Criterion> CRITICAL = List.of(
            Criterion.SCALE_CRITICAL,
            Criterion.VISIBILITY_CRITICAL,
            Criterion.STANDARDISATION_CARE,
            Criterion.STANDARDISATION_SAFETY,
            Criterion.STANDARDISATION_EXPERIENCE,
            Criterion.STANDARDISATION_COST);

    private final Thresholds thresholds;

    CriterionStates(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<State> reaches(Grades grades) {
        List<Share> shares = Thresholds.around(thresholds.shares(FactType.REACH));
        List<State> states = new ArrayList<>();
        for (Share need : shares) {
            for (Share commitment : shares) {
                for (Share use : shares) {
                    for (int confirmed = 0; confirmed <= (need.stated() ? Grades.HIGHEST : 0); confirmed++) {
                        states.add(reach(new NationalReach(use, commitment, need, confirmed, List.of()), grades));
                    }
                }
            }
        }
        return states;
    }

    private static State reach(NationalReach reach, Grades grades) {
        return new State(
                reach,
                grades.confirming(reach.criterion(), reach.needConfirmed()).map(supports -> draft -> {
                    if (reach.use().stated()) {
                        draft.use((int) reach.use().part(), (int) reach.use().whole());
                    }
                    if (reach.commitment().stated()) {
                        draft.commitment((int) reach.commitment().part(), (int)
                                reach.commitment().whole());
                    }
                    if (reach.need().stated()) {
                        draft.need((int) reach.need().part(), (int) reach.need().whole(), supports);
                    }
                }));
    }

    List<State> criticalities(Grades grades) {
        List<State> states = new ArrayList<>();
        for (Criterion criterion : CRITICAL) {
            for (ClaimState claimed : List.of(
                    ClaimState.NOT_STATED, ClaimState.WITH_REASON, ClaimState.DENIED, ClaimState.WITHOUT_REASON)) {
                for (int opposition = 0; opposition <= Grades.HIGHEST; opposition++) {
                    for (int confirmed = 0; confirmed <= Grades.HIGHEST; confirmed++) {
                        states.add(critical(
                                new Criticality(criterion, claimed, confirmed, opposition, List.of()), grades));
                    }
                }
            }
        }
        return states;
    }

    private static State critical(Criticality critical, Grades grades) {
        if (critical.claimed() == ClaimState.NOT_STATED) {
            boolean silent = critical.confirmed() == 0 && critical.opposition() == 0;
            return new State(critical, silent ? Optional.of(ProposalEdit.NONE) : Optional.empty());
        }
        return new State(
                critical,
                grades.confirming(critical.criterion(), critical.confirmed())
                        .flatMap(supports -> grades.opposing(critical.opposition())
                                .map(opposes -> draft -> draft.claims()
                                        .critical(critical.criterion(), critical.claimed(), supports, opposes))));
    }
}
