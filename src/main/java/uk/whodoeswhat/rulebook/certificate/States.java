package uk.whodoeswhat.rulebook.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Alternatives;
import uk.whodoeswhat.finding.Claimed;
import uk.whodoeswhat.finding.Compared;
import uk.whodoeswhat.finding.Costs;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.Delivery;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Gap;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.NationalReach;
import uk.whodoeswhat.finding.Provision;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.finding.Share;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.framework.Threshold;
import uk.whodoeswhat.proposal.Design;
import uk.whodoeswhat.proposal.Direction;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.GradedBy;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Standard;
import uk.whodoeswhat.proposal.StandardStatus;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;

/**
 * Every state of each stage's own input: choices in full, grades from 0 to 5 in full, shares and counts at and around each
 * threshold that the stage's rules compare them with. The plainest state of a kind comes first. Long, because there are many
 * facts; each is one method.
 */
final class States {
    private static final List<Criterion> CRITICAL = List.of(
            Criterion.SCALE_CRITICAL,
            Criterion.VISIBILITY_CRITICAL,
            Criterion.STANDARDISATION_CARE,
            Criterion.STANDARDISATION_SAFETY,
            Criterion.STANDARDISATION_EXPERIENCE,
            Criterion.STANDARDISATION_COST);
    private static final List<Status> OF_A_CLAIM = List.of(
            Status.NOT_SHOWN,
            Status.DEMONSTRATED,
            Status.ARGUED,
            Status.CONTRADICTED,
            Status.CONTESTED,
            Status.NOT_APPLICABLE);
    private static final List<Status> OF_COVERAGE = List.of(Status.UNKNOWN, Status.NOT_MET, Status.MET);

    private final Thresholds thresholds;
    private final String nationalBody;
    private final LocalDate date;

    States(Thresholds thresholds, String nationalBody, LocalDate date) {
        this.thresholds = thresholds;
        this.nationalBody = nationalBody;
        this.date = date;
    }

    Draft blank() {
        return new Draft(nationalBody, date);
    }

    List<State> solutions() {
        List<Threshold> shares = thresholds.shares(FactType.SOLUTIONS);
        List<State> states = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            states.add(State.of(LocalSolutions.notStated(scope), Change.NONE));
            for (Threshold threshold : shares) {
                long total = switch (scope) {
                    case COHORT -> Math.max(2, threshold.denominator());
                    case ALL_ICBS -> Math.max(1, Icbs.count(date));
                };
                Set<Long> parts = new TreeSet<>(Thresholds.parts(threshold, total));
                parts.addAll(Set.of(1L, total - 1));
                solutions(scope, total, parts, states);
            }
        }
        return states;
    }

    private static void solutions(Scope scope, long total, Set<Long> parts, List<State> states) {
        for (long unknown : parts) {
            for (long partial : parts) {
                for (long inPlace : parts) {
                    long none = total - inPlace - partial - unknown;
                    if (none >= 0) {
                        states.add(State.of(
                                new LocalSolutions(scope, inPlace, partial, none, unknown),
                                draft -> draft.coverage(scope, inPlace, partial, none, unknown)));
                    }
                }
            }
        }
    }

    /** Every profile, under every answer to whether the cohort has a solution, brought about as the stage before says. */
    List<State> profiles(Map<Status, Change> coverage) {
        List<State> states = new ArrayList<>();
        for (Status noSolution : OF_COVERAGE) {
            for (boolean oneUser : new boolean[] {false, true}) {
                for (boolean obliges : new boolean[] {false, true}) {
                    for (GradedBy gradedBy : List.of(GradedBy.BOARD, GradedBy.INDEPENDENT, GradedBy.PROPOSER)) {
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
                                                Optional.ofNullable(coverage.get(noSolution))
                                                        .map(change -> change.and(draft -> profile(draft, profile))))));
                            }
                        }
                    }
                }
            }
        }
        return states;
    }

    private interface ProfileOf {
        EvidenceProfile of(Compared compared, Design design);
    }

    private static Stream<EvidenceProfile> comparisons(ProfileOf profile) {
        return Stream.of(Compared.WITH_LOCAL, Compared.WITH_OTHER, Compared.WITH_NOTHING, Compared.NOT_AT_ALL)
                .flatMap(compared -> Stream.of(Design.CONTROLLED, Design.BEFORE_AFTER, Design.MODELLED, Design.NONE)
                        .filter(design -> (design == Design.NONE) == (compared == Compared.NOT_AT_ALL))
                        .map(design -> profile.of(compared, design)));
    }

    private static void profile(Draft draft, EvidenceProfile profile) {
        draft.consider(new Item(profile, 1, new uk.whodoeswhat.finding.Grade(0, 0, 0, false)));
        if (profile.oneUser()) {
            draft.use(1, 2);
        }
    }

    List<State> claims(Grades grades) {
        List<State> states = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            if (criterion.isSubClaim()) {
                for (Direction direction : List.of(
                        Direction.NOT_ASSESSED,
                        Direction.BETTER,
                        Direction.SAME,
                        Direction.WORSE,
                        Direction.NOT_APPLICABLE)) {
                    if (direction != Direction.NOT_APPLICABLE || isPart(criterion)) {
                        claims(criterion, direction, grades, states);
                    }
                }
            }
        }
        return states;
    }

    private static void claims(Criterion criterion, Direction direction, Grades grades, List<State> states) {
        List<Costs> costs = criterion == Criterion.AIM_VALUE_COST_PER_CAPITA
                ? List.of(Costs.NOT_STATED, Costs.NATIONAL_LOWER, Costs.NATIONAL_NOT_LOWER)
                : List.of(Costs.NOT_STATED);
        for (Costs cost : costs) {
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
        if (claim.direction() == Direction.NOT_ASSESSED
                && claim.costs() == Costs.NOT_STATED
                && claim.supportIfGap() == 0
                && claim.opposition() == 0) {
            return State.of(claim, Change.NONE);
        }
        return new State(
                claim,
                grades.supporting(claim.support(), claim.supportIfGap())
                        .flatMap(supports -> grades.opposing(claim.opposition())
                                .map(opposes -> draft -> draft.claim(
                                        claim.criterion(), claim.direction(), claim.costs(), supports, opposes))));
    }

    private static boolean isPart(Criterion criterion) {
        return Criterion.WHOLES.values().stream().anyMatch(parts -> parts.contains(criterion));
    }

    List<State> deliveries() {
        List<Provision> provisions = List.of(Provision.NOT_STATED, Provision.NATIONAL, Provision.ELSEWHERE);
        List<State> states = new ArrayList<>();
        for (Provision buy : provisions) {
            for (Provision build : provisions) {
                for (Provision run : provisions) {
                    states.add(State.of(new Delivery(buy, build, run), draft -> draft.delivery(buy, build, run)));
                }
            }
        }
        return states;
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
        return new State(reach, grades.confirming(reach.needConfirmed()).map(supports -> draft -> {
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
            for (Claimed claimed :
                    List.of(Claimed.NOT_STATED, Claimed.WITH_REASON, Claimed.DENIED, Claimed.WITHOUT_REASON)) {
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
        if (critical.claimed() == Claimed.NOT_STATED) {
            boolean silent = critical.confirmed() == 0 && critical.opposition() == 0;
            return new State(critical, silent ? Optional.of(Change.NONE) : Optional.empty());
        }
        return new State(
                critical,
                grades.confirming(critical.confirmed())
                        .flatMap(supports -> grades.opposing(critical.opposition())
                                .map(opposes -> draft ->
                                        draft.critical(critical.criterion(), critical.claimed(), supports, opposes))));
    }

    /** What the two lists can say: each left out, empty, or naming one that is ruled out, may be deployed, or neither. */
    List<State> alternatives() {
        List<Standard> one = List.of(new Standard("standard-1", "A standard", StandardStatus.PUBLISHED, false));
        Change published = draft -> draft.standards(one);
        return List.of(
                State.of(new Alternatives(false, false, false), Change.NONE),
                State.of(new Alternatives(true, false, false), draft -> draft.equivalents(List.of())),
                State.of(new Alternatives(true, false, true), draft -> {
                    draft.standards(List.of());
                    draft.equivalents(List.of(equivalent(List.of(), Optional.of(false))));
                }),
                State.of(
                        new Alternatives(false, false, true),
                        draft -> draft.equivalents(List.of(equivalent(List.of(), Optional.of(false))))),
                State.of(
                        new Alternatives(false, true, false),
                        published.and(draft ->
                                draft.equivalents(List.of(equivalent(List.of("standard-1"), Optional.of(true)))))));
    }

    private static Equivalent equivalent(List<String> conformsTo, Optional<Boolean> deployable) {
        return new Equivalent("Another product", Optional.empty(), Optional.of(conformsTo), deployable);
    }

    List<State> gaps(Map<Scope, Map<Status, Change>> coverage) {
        List<State> states = new ArrayList<>();
        for (Status cohort : OF_COVERAGE) {
            for (Status icbs : OF_COVERAGE) {
                states.add(new State(
                        new Gap(cohort, icbs),
                        both(
                                Optional.ofNullable(coverage.getOrDefault(Scope.COHORT, Map.of())
                                        .get(cohort)),
                                Optional.ofNullable(coverage.getOrDefault(Scope.ALL_ICBS, Map.of())
                                        .get(icbs)))));
            }
        }
        return states;
    }

    /** Every pair of statuses but that neither part applies, which no proposal may say. */
    List<State> aims(Ways claims) {
        List<State> states = new ArrayList<>();
        for (Criterion whole : Criterion.AIMS) {
            if (whole.isWhole()) {
                List<Criterion> parts = Criterion.WHOLES.getOrDefault(whole, List.of());
                for (Status first : OF_A_CLAIM) {
                    for (Status second : OF_A_CLAIM) {
                        if (first != Status.NOT_APPLICABLE || second != Status.NOT_APPLICABLE) {
                            states.add(new State(
                                    new Aim(whole, first, second),
                                    both(claims.change(parts.get(0), first), claims.change(parts.get(1), second))));
                        }
                    }
                }
            }
        }
        return states;
    }

    private static Optional<Change> both(Optional<Change> first, Optional<Change> second) {
        return first.flatMap(one -> second.map(one::and));
    }

    /** How a proposal comes to each, only the requirements say. */
    static List<Candidates> candidates() {
        List<Candidates> all = new ArrayList<>();
        for (Availability single : Availability.values()) {
            for (Availability preferred : Availability.values()) {
                for (Availability backstop : Availability.values()) {
                    all.add(new Candidates(single, preferred, backstop));
                }
            }
        }
        return all;
    }

    /** Nobody, one organisation, and every number of ICBs of every region, listed and counted. */
    List<State> localities() {
        List<State> states = new ArrayList<>();
        int open = Icbs.count(date);
        states.add(State.of(new Locality(false, false, false, Share.NOT_STATED), Change.NONE));
        states.add(State.of(new Locality(true, false, false, Share.NOT_STATED), draft -> draft.use(1, 2)));
        if (open > 1) {
            states.add(State.of(new Locality(false, true, false, Share.NOT_STATED), draft -> draft.useOfIcbs(1, open)));
            states.add(State.of(new Locality(false, false, true, Share.NOT_STATED), draft -> draft.useOfIcbs(2, open)));
        }
        Set<Share> seen = new LinkedHashSet<>();
        for (List<String> region : regions()) {
            IntStream.rangeClosed(1, region.size())
                    .filter(count -> seen.add(Share.of(count, region.size())))
                    .forEach(count -> states.add(State.of(
                            new Locality(false, count == 1, count > 1, Share.of(count, region.size())),
                            draft -> draft.useOfIcbs(region.subList(0, count), open))));
        }
        return states;
    }

    private List<List<String>> regions() {
        return List.copyOf(Icbs.openAt(date).stream()
                .collect(Collectors.groupingBy(
                        Icb::regionCode, java.util.TreeMap::new, Collectors.mapping(Icb::ods, Collectors.toList())))
                .values());
    }
}
