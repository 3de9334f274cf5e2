package uk.whodoeswhat.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Tier;

/** What must hold of every proposal in the default reading. */
class MonotonicityTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final List<Tier> TOWARDS_THE_CENTRE =
            List.of(Tier.LOCAL, Tier.BACKSTOP, Tier.CENTRAL_PREFERRED, Tier.SINGLE_CENTRAL);

    static LongStream seeds() {
        return LongStream.range(50_000, 50_060);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreLocalCoverageNeverLeadsToBackstop(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        Map<String, Object> tree = Documents.tree(proposal);
        for (Object counts :
                Documents.map(tree.getOrDefault("coverage", Map.of())).values()) {
            if (counts instanceof Map<?, ?>) {
                moreInPlace(Documents.map(counts));
            } else {
                Documents.list(counts).forEach(each -> Documents.map(each).put("state", "IN_PLACE"));
            }
        }
        if (tier(proposal) != Tier.BACKSTOP) {
            assertThat(tier(Documents.read(tree))).isNotEqualTo(Tier.BACKSTOP);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removingAnAimNeverRaisesTheTier(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        int rank = rank(proposal);
        for (String aim : claims(proposal)) {
            Map<String, Object> tree = Documents.tree(proposal);
            Documents.map(tree.get("aims")).remove(aim);
            assertThat(rank(Documents.read(tree))).as(aim).isLessThanOrEqualTo(rank);
        }
    }

    /**
     * But for evidence compared with nothing in place: while it is not known whether the cohort has a solution, a better grade of
     * it makes a claim that was argued wait for that answer (house H4).
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void betterSupportNeverLowersTheTier(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        Map<String, Object> tree = Documents.tree(proposal);
        raise(tree, cited(tree, "supportedBy", "contradictedBy"));
        Proposal better = Documents.read(tree);
        assertThat(rank(better)).isGreaterThanOrEqualTo(rank(proposal));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betterOppositionNeverRaisesTheTier(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        Map<String, Object> tree = Documents.tree(proposal);
        raise(tree, cited(tree, "contradictedBy", "supportedBy"));
        assertThat(rank(Documents.read(tree))).isLessThanOrEqualTo(rank(proposal));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherIcbGetsTheSameTier(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        List<String> icbs = Icbs.openAt(proposal.date()).stream().map(Icb::ods).toList();
        Proposal elsewhere = Documents.read(Documents.changed(Documents.tree(proposal), text -> {
            int at = icbs.indexOf(text);
            return at < 0 ? text : icbs.get((at + 7) % icbs.size());
        }));
        Judgement here = judged(proposal);
        Judgement there = judged(elsewhere);
        assertThat(there.tier()).isEqualTo(here.tier());
        assertThat(there.statuses()).isEqualTo(here.statuses());
    }

    private static Set<String> claims(Proposal proposal) {
        return Documents.map(Documents.tree(proposal).getOrDefault("aims", Map.of()))
                .keySet();
    }

    /** Half of those that have no solution get one. */
    private static void moreInPlace(Map<String, Object> counts) {
        long none = number(counts, "none");
        counts.put("inPlace", number(counts, "inPlace") + none - none / 2);
        counts.put("none", none / 2);
    }

    private static long number(Map<String, Object> tree, String key) {
        return ((Number) tree.get(key)).longValue();
    }

    private static Set<String> cited(Map<String, Object> tree, String in, String notIn) {
        Set<String> cited = new TreeSet<>();
        collect(tree, in, cited);
        Set<String> not = new TreeSet<>();
        collect(tree, notIn, not);
        cited.removeAll(not);
        return cited;
    }

    private static void collect(Object tree, String name, Set<String> to) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals(name)) {
                    Documents.list(value).forEach(id -> to.add((String) id));
                }
                collect(value, name, to);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(each -> collect(each, name, to));
        }
    }

    private static void raise(Map<String, Object> tree, Set<String> ids) {
        for (Object item : Documents.list(tree.getOrDefault("evidence", List.of()))) {
            Map<String, Object> evidence = Documents.map(item);
            boolean mayWait =
                    "NOTHING".equals(Documents.map(evidence.get("comparator")).get("against"));
            if (ids.contains(evidence.get("id")) && !mayWait) {
                evidence.put("grade", Math.min(5, number(evidence, "grade") + 2));
                evidence.put("gradeReason", "Measured again");
            }
        }
    }

    private static int rank(Proposal proposal) {
        return TOWARDS_THE_CENTRE.indexOf(tier(proposal));
    }

    private static Tier tier(Proposal proposal) {
        return judged(proposal).tier();
    }

    private static Judgement judged(Proposal proposal) {
        return RULEBOOK.judge(proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE);
    }
}
