package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.ComparatorKind;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.Usership;
import uk.whodoeswhat.proposal.Evidence;

/** What can be said of one item of evidence, its grade left aside. */
final class EvidenceStates {

    /** Every profile, under every answer to whether the cohort has a solution, brought about as the stage before says. */
    static List<State> profiles(Map<Status, ProposalEdit> coverage, Map<Usership, ProposalEdit> users) {
        List<State> states = new ArrayList<>();
        for (Status noSolution : CoverageStates.FOUND) {
            for (boolean oneUser : new boolean[] {false, true}) {
                for (boolean obliges : new boolean[] {false, true}) {
                    for (Evidence.GradedBy gradedBy : List.of(
                            Evidence.GradedBy.BOARD, Evidence.GradedBy.INDEPENDENT, Evidence.GradedBy.PROPOSER)) {
                        for (boolean independent : new boolean[] {true, false}) {
                            for (boolean sourced : new boolean[] {true, false}) {
                                comparisons((compared, design) -> new EvidenceProfile(
                                                sourced,
                                                compared,
                                                design,
                                                independent,
                                                gradedBy,
                                                obliges,
                                                oneUser,
                                                noSolution,
                                                List.of()))
                                        .forEach(profile -> states.add(new State(
                                                profile,
                                                ProposalEdit.both(
                                                                Optional.ofNullable(coverage.get(noSolution)),
                                                                Optional.ofNullable(users.get(usership(oneUser))))
                                                        .map(change -> change.and(draft -> item(draft, profile))))));
                            }
                        }
                    }
                }
            }
        }
        return states;
    }

    private interface ProfileOf {
        EvidenceProfile of(ComparatorKind compared, Evidence.Design design);
    }

    private static Stream<EvidenceProfile> comparisons(ProfileOf profile) {
        return Stream.of(
                        ComparatorKind.WITH_LOCAL,
                        ComparatorKind.WITH_OTHER,
                        ComparatorKind.WITH_NOTHING,
                        ComparatorKind.NOT_AT_ALL)
                .flatMap(compared -> Stream.of(
                                Evidence.Design.CONTROLLED,
                                Evidence.Design.BEFORE_AFTER,
                                Evidence.Design.MODELLED,
                                Evidence.Design.NONE)
                        .filter(design -> (design == Evidence.Design.NONE) == (compared == ComparatorKind.NOT_AT_ALL))
                        .map(design -> profile.of(compared, design)));
    }

    private static Usership usership(boolean oneUser) {
        return oneUser ? Usership.ONE_USER : Usership.NOT_ONE_USER;
    }

    private static void item(ProposalBuilder draft, EvidenceProfile profile) {
        draft.evidence().consider(new EvidenceWeight(profile, 1, new uk.whodoeswhat.finding.Grade(0, 0, 0, false)));
    }

    private EvidenceStates() {}
}
