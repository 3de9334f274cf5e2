package uk.whodoeswhat.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.baseline.RandomCases;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Rulebook;

/** Minimal changes are those that trying every change finds, by the words of the design and no other way. */
class MinimalChangesTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();

    /** Claims of a whole, one of no whole, and criteria: few enough to try everything. */
    private static final List<Criterion> FEW = List.of(
            Criterion.AIM_OUTCOMES,
            Criterion.AIM_VALUE_MONEY,
            Criterion.AIM_VALUE_COST_PER_CAPITA,
            Criterion.SCALE_NATIONAL,
            Criterion.STANDARDS_EQUIVALENTS,
            Criterion.COVERAGE_NONE);

    private static final List<Criterion> READ = List.of(
            Criterion.AIM_OUTCOMES,
            Criterion.AIM_VALUE,
            Criterion.SCALE_NATIONAL,
            Criterion.STANDARDS_EQUIVALENTS,
            Criterion.COVERAGE_NONE);

    @Test
    void bruteForceFindsTheSameOverAFewCriteria() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            RuleOracle rules =
                    RULEBOOK.tiers(RandomCases.reading(RULEBOOK, seed)).rules();
            PossibleTiers tiers = new PossibleTiers(RandomRequirements.of(random, READ), rules);
            Findings findings = RandomFindings.of(random, rules, random.nextInt(5));
            assertThat(asSets(tiers.minimalChanges(findings)))
                    .as("seed %d, %s, %s", seed, tiers.requirements(), findings)
                    .isEqualTo(byBruteForce(tiers, findings));
        }
    }

    @Test
    void inTheRulebookEachWorksAndNoProperPartDoes() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            PossibleTiers tiers = RULEBOOK.tiers(RandomCases.reading(RULEBOOK, seed));
            Findings findings = RandomFindings.of(random, tiers.rules(), random.nextInt(5));
            Map<Tier, List<StatusChange>> changes = tiers.minimalChanges(findings);
            assertThat(changes.keySet()).doesNotContain(tiers.tier(findings)).hasSize(3);
            for (Map.Entry<Tier, List<StatusChange>> each : changes.entrySet()) {
                for (StatusChange change : each.getValue()) {
                    String where = "seed %d, %s by %s from %s".formatted(seed, each.getKey(), change, findings);
                    assertThat(tier(tiers, findings, change.statuses()))
                            .as(where)
                            .isEqualTo(each.getKey());
                    for (Map<Criterion, Status> part : properParts(change.statuses())) {
                        assertThat(tier(tiers, findings, part)).as(where).isNotEqualTo(each.getKey());
                    }
                }
            }
        }
    }

    /** Every change of up to three parts, in the rulebook's requirements under random readings. */
    @Test
    void inTheRulebookNoSmallOneIsMissing() {
        for (long seed = 0; seed < 25; seed++) {
            Random random = new Random(seed);
            PossibleTiers tiers = RULEBOOK.tiers(RandomCases.reading(RULEBOOK, seed));
            Findings findings = RandomFindings.of(random, tiers.rules(), random.nextInt(3));
            List<Criterion> parts = List.of(Criterion.values()).stream()
                    .filter(criterion -> !criterion.isWhole())
                    .toList();
            Map<Tier, Set<Map<Criterion, Status>>> expected = minimal(tiers, findings, changes(parts, findings, 3));
            asSets(tiers.minimalChanges(findings)).forEach((tier, all) -> {
                all.removeIf(change -> change.size() > 3);
                assertThat(all).isEqualTo(expected.getOrDefault(tier, Set.of()));
            });
        }
    }

    private static Map<Tier, Set<Map<Criterion, Status>>> byBruteForce(PossibleTiers tiers, Findings findings) {
        return minimal(tiers, findings, changes(FEW, findings, FEW.size()));
    }

    private static Map<Tier, Set<Map<Criterion, Status>>> minimal(
            PossibleTiers tiers, Findings findings, List<Map<Criterion, Status>> all) {
        Map<Map<Criterion, Status>, Tier> tier = new HashMap<>();
        all.forEach(change -> tier.put(change, tier(tiers, findings, change)));
        Tier now = tier(tiers, findings, Map.of());
        Map<Tier, Set<Map<Criterion, Status>>> minimal = new EnumMap<>(Tier.class);
        for (Tier each : Tier.values()) {
            if (each != now) {
                minimal.put(each, new LinkedHashSet<>());
            }
        }
        for (Map<Criterion, Status> change : all) {
            Tier to = tier.get(change);
            if (to != now
                    && properParts(change).stream().noneMatch(part -> tier.get(part) == to)
                    && !couldBeArgued(tiers, findings, change, to)) {
                minimal.get(to).add(change);
            }
        }
        return minimal;
    }

    private static boolean couldBeArgued(
            PossibleTiers tiers, Findings findings, Map<Criterion, Status> change, Tier to) {
        return change.entrySet().stream()
                .filter(each -> each.getKey().isSubClaim() && each.getValue() != Status.ARGUED)
                .anyMatch(each -> {
                    Map<Criterion, Status> argued = new EnumMap<>(change);
                    argued.put(each.getKey(), Status.ARGUED);
                    return tier(tiers, findings, argued) == to;
                });
    }

    private static List<Map<Criterion, Status>> changes(List<Criterion> criteria, Findings findings, int most) {
        List<Map<Criterion, Status>> all = new ArrayList<>(List.of(new EnumMap<>(Criterion.class)));
        for (Criterion criterion : criteria) {
            for (Map<Criterion, Status> so : List.copyOf(all)) {
                for (Status status : RULEBOOK.structure().definite(criterion)) {
                    if (so.size() < most && findings.status(criterion) != status) {
                        Map<Criterion, Status> more = new EnumMap<>(so);
                        more.put(criterion, status);
                        all.add(more);
                    }
                }
            }
        }
        return all;
    }

    private static List<Map<Criterion, Status>> properParts(Map<Criterion, Status> change) {
        List<Map.Entry<Criterion, Status>> entries = List.copyOf(change.entrySet());
        List<Map<Criterion, Status>> parts = new ArrayList<>();
        for (int subset = 0; subset < (1 << entries.size()) - 1; subset++) {
            Map<Criterion, Status> part = new EnumMap<>(Criterion.class);
            for (int i = 0; i < entries.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    part.put(entries.get(i).getKey(), entries.get(i).getValue());
                }
            }
            parts.add(part);
        }
        return parts;
    }

    /** Not by {@link PossibleTiers#tier}: each whole and each requirement anew. */
    private static Tier tier(PossibleTiers tiers, Findings findings, Map<Criterion, Status> change) {
        Map<Criterion, Status> statuses = new EnumMap<>(findings.asMap());
        statuses.putAll(change);
        Findings changed = RandomFindings.whole(statuses, tiers.rules());
        return tiers.rules().tier(Candidates.of(tiers.requirements(), changed));
    }

    private static Map<Tier, Set<Map<Criterion, Status>>> asSets(Map<Tier, List<StatusChange>> changes) {
        Map<Tier, Set<Map<Criterion, Status>>> sets = new EnumMap<>(Tier.class);
        changes.forEach((tier, all) -> {
            Set<Map<Criterion, Status>> set = new LinkedHashSet<>();
            all.forEach(change -> set.add(change.statuses()));
            assertThat(set).as("each once").hasSize(all.size());
            sets.put(tier, set);
        });
        return sets;
    }
}
