package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.ComparatorKind;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.GradingParty;
import uk.whodoeswhat.finding.Obligation;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.Usership;
import uk.whodoeswhat.proposal.Evidence;

/** What can be said of one item of evidence, its grade left aside. */
final class EvidenceStates {

    /** Every profile, under every answer to whether the cohort has a solution, brought about as the stage before says. */
    static List<State> profiles(
            Map<Status, ProposalEdit> coverage, Map<Usership, ProposalEdit> users, EvidenceWeight.Vouchers vouchers) {
        List<State> states = new ArrayList<>();
        for (Status noSolution : CoverageStates.FOUND) {
            for (boolean oneUser : new boolean[] {false, true}) {
                Optional<ProposalEdit> around = ProposalEdit.both(
                        Optional.ofNullable(coverage.get(noSolution)),
                        Optional.ofNullable(users.get(usership(oneUser))));
                profiles(oneUser, noSolution)
                        .forEach(profile -> states.add(new State(
                                profile,
                                around.filter(change -> vouchers.allow(profile))
                                        .map(change -> change.and(draft -> item(draft, profile, vouchers))))));
            }
        }
        return states;
    }

    /** The plainest first: an item that confirms by its grader, then by what it obliges to. */
    private static List<EvidenceProfile> profiles(boolean oneUser, Status noSolution) {
        List<EvidenceProfile> profiles = new ArrayList<>();
        for (Obligation obligation : List.of(
                Obligation.NOTHING, Obligation.TO_USE, Obligation.EXPECTED_TO_USE, Obligation.TO_MEET_A_STANDARD)) {
            for (GradingParty gradedBy : GradingParty.values()) {
                for (boolean independent : new boolean[] {true, false}) {
                    for (boolean sourced : new boolean[] {true, false}) {
                        for (boolean elsewhere : new boolean[] {false, true}) {
                            comparisons((compared, design) -> new EvidenceProfile(
                                            sourced,
                                            compared,
                                            design,
                                            elsewhere,
                                            independent,
                                            gradedBy,
                                            obligation,
                                            oneUser,
                                            noSolution,
                                            List.of()))
                                    .forEach(profiles::add);
                        }
                    }
                }
            }
        }
        return profiles;
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
                                Evidence.Design.SURVEY,
                                Evidence.Design.CORRELATION,
                                Evidence.Design.NONE,
                                Evidence.Design.CASE_STUDY)
                        .filter(design -> design.compares() == (compared != ComparatorKind.NOT_AT_ALL))
                        .map(design -> profile.of(compared, design)));
    }

    private static Usership usership(boolean oneUser) {
        return oneUser ? Usership.ONE_USER : Usership.NOT_ONE_USER;
    }

    private static void item(ProposalBuilder draft, EvidenceProfile profile, EvidenceWeight.Vouchers vouchers) {
        draft.evidence().consider(new EvidenceWeight(profile, 1, new Grade(0, 0, 0, Set.of()), vouchers));
    }

    private EvidenceStates() {}
}
