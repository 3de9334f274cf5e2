package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.definition.Declarations.Monotone;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.RequirementGroup;

/**
 * Every combination of the statuses that a group of requirements reads: where each leaves the central tiers, and where they
 * stand before and after each declared rise of one status, with the first combination that does so.
 */
final class GroupStates {
    /** One status of a combination rises. */
    record Rise(String monotone, Candidates before, Candidates after) {}

    /** The combination before a rise, and the status after it. */
    record Risen(Map<Criterion, Status> before, Criterion criterion, Status after) {}

    private static final int NONE = -1;

    private final RequirementGroup group;
    private final StageResults found;
    private final PossibleTiers possible;
    private final Map<Criterion, Status> silent;
    private final List<Criterion> read;
    private final List<Criterion> criteria;
    private final List<List<Status>> choices;
    private final int[] places;
    private final StateClasses kinds;
    private final boolean[] seen;
    private final int[] stands;
    private final List<Candidates> standings = new ArrayList<>();
    private final List<Rising> risings = new ArrayList<>();
    private final Map<TierState, Map<Criterion, Status>> parts = new LinkedHashMap<>();
    private final Map<Rise, Risen> rises = new LinkedHashMap<>();
    private long count;

    /** A declared rise of the criterion at this place: from each of its statuses to which other. */
    private static final class Rising {
        private final String monotone;
        private final int place;
        private final int[] next;

        Rising(String monotone, int place, int[] next) {
            this.monotone = monotone;
            this.place = place;
            this.next = next;
        }
    }

    GroupStates(
            RequirementGroup group,
            StageResults found,
            PossibleTiers possible,
            Map<Criterion, Status> silent,
            List<Monotone> monotone) {
        this.group = group;
        this.found = found;
        this.possible = possible;
        this.silent = silent;
        this.read = read();
        this.criteria = criteria();
        this.choices = criteria.stream().map(this::choices).toList();
        this.places = new int[criteria.size()];
        this.kinds = new StateClasses(group, found, possible, criteria, choices);
        this.seen = new boolean[kinds.size()];
        this.stands = new int[kinds.size()];
        Arrays.fill(stands, NONE);
        monotone.forEach(this::risings);
        if (choices.stream().noneMatch(List::isEmpty)) {
            each(0);
        }
    }

    Map<TierState, Map<Criterion, Status>> parts() {
        return parts;
    }

    Map<Rise, Risen> rises() {
        return rises;
    }

    long count() {
        return count;
    }

    /** The criteria that the group reads, in themselves or as parts of a whole. */
    List<Criterion> read() {
        Set<Criterion> read = new TreeSet<>();
        group.criteria()
                .forEach(criterion ->
                        read.addAll(criterion.isWhole() ? found.structure().parts(criterion) : List.of(criterion)));
        return new ArrayList<>(read);
    }

    /** Those that are read, and the other parts of wholes, about which nothing is said. */
    private List<Criterion> criteria() {
        Set<Criterion> all = new LinkedHashSet<>(read);
        found.structure().wholes().values().forEach(all::addAll);
        return List.copyOf(all);
    }

    private List<Status> choices(Criterion criterion) {
        return read.contains(criterion)
                ? List.copyOf(found.statuses().getOrDefault(criterion, Set.of()))
                : Optional.ofNullable(silent.get(criterion)).stream().toList();
    }

    /** To the next status, of those there can be, in the order in which they rise. */
    private void risings(Monotone declared) {
        for (Criterion criterion : declared.each()) {
            if (read.contains(criterion)) {
                int place = criteria.indexOf(criterion);
                List<Status> there = choices.get(place);
                List<Status> rising =
                        declared.rising().stream().filter(there::contains).toList();
                int[] next = new int[there.size()];
                Arrays.fill(next, NONE);
                for (int at = 0; at + 1 < rising.size(); at++) {
                    next[there.indexOf(rising.get(at))] = there.indexOf(rising.get(at + 1));
                }
                risings.add(new Rising(declared.id(), place, next));
            }
        }
    }

    private void each(int place) {
        if (place == read.size()) {
            state();
            return;
        }
        for (int status = 0; status < choices.get(place).size(); status++) {
            places[place] = status;
            each(place + 1);
        }
    }

    private void state() {
        int kind = kinds.of(places);
        if (kind == StateClasses.NONE) {
            return;
        }
        count++;
        int stand = stand(kind);
        if (!seen[kind]) {
            seen[kind] = true;
            parts.putIfAbsent(new TierState(standings.get(stand), possible.cases(group, findings())), only());
        }
        for (int i = 0; i < risings.size(); i++) { // by index: asked for every combination
            rise(risings.get(i), stand);
        }
    }

    /** Where combinations of this kind, of which the present one is, leave the central tiers. */
    private int stand(int kind) {
        if (stands[kind] == NONE) {
            Candidates now = Candidates.of(group.requirements(), findings());
            if (!standings.contains(now)) {
                standings.add(now);
            }
            stands[kind] = standings.indexOf(now);
        }
        return stands[kind];
    }

    private void rise(Rising rising, int before) {
        int place = rising.place;
        int from = places[place];
        int to = rising.next[from];
        if (to == NONE) {
            return;
        }
        places[place] = to;
        int kind = kinds.of(places);
        int after = kind == StateClasses.NONE ? before : stand(kind);
        places[place] = from;
        if (after != before) {
            rises.computeIfAbsent(
                    new Rise(rising.monotone, standings.get(before), standings.get(after)),
                    key -> new Risen(
                            only(), criteria.get(place), choices.get(place).get(to)));
        }
    }

    /** Those of the present combination; there are some where it has a number. */
    private Findings findings() {
        Map<Criterion, Status> statuses = new EnumMap<>(silent);
        put(criteria.size(), statuses);
        return found.findings(statuses).orElseThrow();
    }

    private Map<Criterion, Status> only() {
        Map<Criterion, Status> only = new EnumMap<>(Criterion.class);
        put(read.size(), only);
        return only;
    }

    private void put(int count, Map<Criterion, Status> statuses) {
        for (int place = 0; place < count; place++) {
            statuses.put(criteria.get(place), choices.get(place).get(places[place]));
        }
    }
}
