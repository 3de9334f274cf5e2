package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Alternative;
import uk.whodoeswhat.finding.Alternatives;
import uk.whodoeswhat.finding.Equivalence;
import uk.whodoeswhat.finding.HowMany;
import uk.whodoeswhat.finding.Membership;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Users;
import uk.whodoeswhat.finding.YesOrNo;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Standard;

/** What can be stated of things before rules say what they count as: every choice in full. */
final class ClassStates {
    private static final String OTHER = "MADEUP1";
    private static final int SEVERAL = 2;

    private final Optional<String> icb;

    ClassStates(LocalDate date) {
        this.icb = Icbs.openAt(date).stream().map(Icb::ods).findFirst();
    }

    List<State> memberships() {
        List<State> states = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            for (Cohort.OrganisationType type : Cohort.OrganisationType.values()) {
                for (boolean cohortListed : new boolean[] {false, true}) {
                    for (boolean isIcb : new boolean[] {false, true}) {
                        for (boolean listed : new boolean[] {false, true}) {
                            Membership membership = new Membership(scope, type, cohortListed, isIcb, listed);
                            states.add(new State(membership, change(membership)));
                        }
                    }
                }
            }
        }
        return states;
    }

    /** Nothing is listed in a cohort without a list. */
    private Optional<ProposalEdit> change(Membership membership) {
        Optional<String> ods = membership.icb() ? icb : Optional.of(OTHER);
        if (membership.listed() && !membership.cohortListed()) {
            return Optional.empty();
        }
        return ods.map(code -> draft -> {
            draft.cohortType(membership.cohortType());
            draft.coverageOf(code);
            if (membership.cohortListed()) {
                draft.cohortListed(List.of(membership.listed() ? code : "MADEUP2"));
            }
        });
    }

    /** The use states ICBs or organisations, never both. */
    static List<State> users() {
        List<State> states = new ArrayList<>();
        for (HowMany sites : HowMany.values()) {
            for (HowMany number : HowMany.values()) {
                states.add(State.of(
                        new Users(HowMany.NOT_STATED, number, sites),
                        used(sites).and(draft -> {
                            if (number != HowMany.NOT_STATED) {
                                draft.use(count(number), SEVERAL);
                            }
                        })));
                if (number != HowMany.NOT_STATED) {
                    states.add(State.of(
                            new Users(number, HowMany.NOT_STATED, sites),
                            used(sites).and(draft -> draft.useOfIcbs(count(number), Icbs.count(draft.date())))));
                }
            }
        }
        return states;
    }

    private static ProposalEdit used(HowMany sites) {
        return sites == HowMany.NOT_STATED
                ? ProposalEdit.NONE
                : draft -> draft.exemplar(IntStream.range(0, count(sites))
                        .mapToObj(i -> "MADEUP" + i)
                        .toList());
    }

    private static int count(HowMany number) {
        return switch (number) {
            case NOT_STATED, NONE -> 0;
            case ONE -> 1;
            case SEVERAL -> SEVERAL;
        };
    }

    static List<State> alternatives() {
        List<State> states = new ArrayList<>();
        for (YesOrNo deployable : List.of(YesOrNo.NOT_STATED, YesOrNo.NO, YesOrNo.YES)) {
            states.add(alternative(new Alternative(false, List.of(), deployable)));
            subsets(Standard.PublicationStatus.values())
                    .forEach(standards -> states.add(alternative(new Alternative(true, standards, deployable))));
        }
        return states;
    }

    private static State alternative(Alternative alternative) {
        return State.of(alternative, draft -> {
            alternative.conformsTo().forEach(status -> draft.standard(standard(status)));
            draft.equivalent(equivalent(alternative));
        });
    }

    /** Each list left out, or with every choice of entries; an alternative stands for what it was found to count as. */
    static List<State> alternatives(List<AnsweredState> kinds) {
        List<State> states = new ArrayList<>();
        for (Optional<List<Standard.PublicationStatus>> standards : optional(Standard.PublicationStatus.values())) {
            for (Optional<List<Equivalence>> named : optional(Equivalence.values())) {
                states.add(new State(
                        new Alternatives(
                                standards.isPresent(),
                                standards.orElse(List.of()),
                                named.isPresent(),
                                named.orElse(List.of())),
                        change(standards, named, kinds)));
            }
        }
        return states;
    }

    private static Optional<ProposalEdit> change(
            Optional<List<Standard.PublicationStatus>> standards,
            Optional<List<Equivalence>> named,
            List<AnsweredState> kinds) {
        ProposalEdit stated = draft -> {
            standards.ifPresent(all ->
                    draft.standards(all.stream().map(ClassStates::standard).toList()));
            named.ifPresent(all -> draft.equivalents(List.of()));
        };
        Optional<ProposalEdit> all = Optional.of(stated);
        for (Equivalence equivalence : named.orElse(List.of())) {
            all = ProposalEdit.both(all, one(equivalence, standards.orElse(List.of()), kinds));
        }
        return all;
    }

    /** An alternative that counts as this, and conforms to no other standards than these. */
    private static Optional<ProposalEdit> one(
            Equivalence equivalence, List<Standard.PublicationStatus> standards, List<AnsweredState> kinds) {
        return kinds.stream()
                .filter(each -> each.conclusion(Equivalence.class)
                        .filter(equivalence::equals)
                        .isPresent())
                .map(each -> (Alternative) each.state().fact())
                .filter(each -> standards.containsAll(each.conformsTo()))
                .findFirst()
                .map(each -> draft -> draft.equivalent(equivalent(each)));
    }

    private static Standard standard(Standard.PublicationStatus status) {
        return new Standard("standard-" + status, "A standard", status, false);
    }

    private static Equivalent equivalent(Alternative alternative) {
        return new Equivalent(
                "Another product",
                Optional.empty(),
                alternative.conformityStated()
                        ? Optional.of(alternative.conformsTo().stream()
                                .map(status -> standard(status).id())
                                .toList())
                        : Optional.empty(),
                switch (alternative.deployable()) {
                    case YES -> Optional.of(true);
                    case NO -> Optional.of(false);
                    case NOT_STATED -> Optional.empty();
                });
    }

    private static <E> List<Optional<List<E>>> optional(E[] all) {
        return Stream.concat(
                        Stream.of(Optional.<List<E>>empty()),
                        subsets(all).stream().map(Optional::of))
                .toList();
    }

    /** In the order of the values; the empty one first. */
    private static <E> List<List<E>> subsets(E[] all) {
        return IntStream.range(0, 1 << all.length)
                .mapToObj(bits -> IntStream.range(0, all.length)
                        .filter(i -> (bits & 1 << i) != 0)
                        .mapToObj(i -> all[i])
                        .toList())
                .toList();
    }
}
