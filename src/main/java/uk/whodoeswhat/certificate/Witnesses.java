package uk.whodoeswhat.certificate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.proposal.Proposal;

/** By criterion that is no whole, how a proposal comes to each status that the rules conclude of it. */
final class Witnesses {
    private final Supplier<ProposalBuilder> blank;
    private final Map<Criterion, Map<Status, Witness>> ways = new EnumMap<>(Criterion.class);

    Witnesses(Supplier<ProposalBuilder> blank) {
        this.blank = blank;
    }

    void add(Criterion criterion, Status status, State state) {
        state.change().ifPresent(change -> add(criterion, status, way(state.fact(), change)));
    }

    void addAll(Witnesses others) {
        others.ways.forEach((criterion, each) -> each.forEach((status, way) -> add(criterion, status, way)));
    }

    private void add(Criterion criterion, Status status, Witness way) {
        ways.computeIfAbsent(criterion, key -> new EnumMap<>(Status.class)).merge(status, way, Witness::orPlainer);
    }

    private Witness way(Object fact, ProposalEdit change) {
        boolean hangs = fact instanceof SubClaim claim && claim.support() != claim.supportIfGap();
        return new Witness(change, hangs, () -> size(proposal(change)));
    }

    /** The statuses that a proposal can come to, always in the same order, so that the same examples are found. */
    Map<Criterion, Set<Status>> statuses() {
        Map<Criterion, Set<Status>> statuses = new EnumMap<>(Criterion.class);
        ways.forEach((criterion, each) ->
                statuses.put(criterion, Collections.unmodifiableSet(EnumSet.copyOf(each.keySet()))));
        return statuses;
    }

    Optional<ProposalEdit> change(Criterion criterion, Status status) {
        return Optional.ofNullable(ways.getOrDefault(criterion, Map.of()).get(status))
                .map(Witness::change);
    }

    /** What is found of each criterion where a proposal says the least. */
    Map<Criterion, Status> silent() {
        Map<Criterion, Status> silent = new EnumMap<>(Criterion.class);
        ways.forEach((criterion, each) -> silent.put(
                criterion,
                each.entrySet().stream()
                        .min(Map.Entry.comparingByValue(Witness.PLAINER))
                        .orElseThrow()
                        .getKey()));
        return silent;
    }

    /** The same statuses, but as many as can be left silent while this still holds. */
    Map<Criterion, Status> shrunk(Map<Criterion, Status> statuses, Predicate<Map<Criterion, Status>> holds) {
        Map<Criterion, Status> kept = new EnumMap<>(statuses);
        silent().forEach((criterion, nothing) -> {
            Map<Criterion, Status> less = new EnumMap<>(kept);
            less.put(criterion, nothing);
            if (holds.test(less)) {
                kept.put(criterion, nothing);
            }
        });
        return kept;
    }

    /** What a proposal must say of which this is found, silent on all that silence brings about. */
    ProposalEdit change(Map<Criterion, Status> statuses) {
        Map<Criterion, Status> silent = silent();
        ProposalEdit all = ProposalEdit.NONE;
        for (Map.Entry<Criterion, Status> each : statuses.entrySet()) {
            if (silent.get(each.getKey()) != each.getValue()) {
                all = all.and(change(each.getKey(), each.getValue()).orElseThrow());
            }
        }
        return all;
    }

    Proposal proposal(Map<Criterion, Status> statuses) {
        return proposal(change(statuses));
    }

    Proposal proposal(ProposalEdit change) {
        ProposalBuilder draft = blank.get();
        change.on(draft);
        return draft.proposal();
    }

    static int size(Proposal proposal) {
        return CanonicalJson.bytes(RecordWriter.tree(proposal)).length;
    }
}
