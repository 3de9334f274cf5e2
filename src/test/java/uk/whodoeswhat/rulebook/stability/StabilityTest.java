package uk.whodoeswhat.rulebook.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.baseline.RandomCases;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.framework.Answer;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.FreshEngine;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.RulebookCopy;
import uk.whodoeswhat.rulebook.definition.ParameterGrid;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.Judge;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Tier;

/**
 * What is composed from remembered answers is what the rules say when they judge the whole proposal afresh: in other readings,
 * and with another value of a parameter. The failing seed is in the message.
 */
class StabilityTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final FreshEngine ENGINES = FreshEngine.bundled();

    /** At values that occur in random proposals, on both sides of them, and where the rules fail. */
    private static final Map<String, List<String>> OTHER_VALUES = Map.of(
            "evidence.cap-without-comparator", List.of("0", "2", "5"),
            "evidence.cap-not-against-local", List.of("0", "3"),
            "evidence.demonstrated-from", List.of("3", "5"),
            "evidence.credible-from", List.of("1", "4"),
            "evidence.argued-from", List.of("2"),
            "criterion.support-from", List.of("3"),
            "aims.demonstrated", List.of("0", "3", "4"),
            "scale.national-reach", List.of("0.50", "0.74", "0.76", "1.00"),
            "gap.max-share", List.of("0.00", "0.09", "0.33", "0.50", "1.00"),
            "local.region-share", List.of("0.99"));

    @Test
    void readingsAreWhatTheRulesSayInEachOfThem() {
        List<Reading> all = all(RULEBOOK);
        LongStream.range(0, 4).forEach(seed -> {
            Proposal proposal = RandomCases.proposal(seed);
            Judgement judgement = judged(RULEBOOK, proposal, RandomCases.reading(RULEBOOK, seed));
            Map<Reading, Tier> tiers = new HashMap<>();
            all.forEach(reading ->
                    tiers.put(reading, judged(RULEBOOK, proposal, reading).tier()));
            Readings readings = RULEBOOK.stability(judgement).readings();
            assertThat(readings.combinations()).isEqualTo(432);
            assertThat(readings.agreeing()).as("seed %d", seed).isEqualTo((int) tiers.values().stream()
                    .filter(tier -> tier == judgement.tier())
                    .count());
            assertThat(readings.changes()).as("seed %d", seed).isEqualTo(changes(judgement, tiers));
            tiers.keySet().removeIf(reading -> !refutedBy(reading).isEmpty());
            assertThat(readings.fitting()).isEqualTo(tiers.size());
            assertThat(readings.tiers())
                    .as("seed %d", seed)
                    .isEqualTo(
                            tiers.values().stream().collect(Collectors.toMap(tier -> tier, tier -> 1, Integer::sum)));
            assertThat(readings.fittingAgreeing()).isEqualTo(readings.tiers().getOrDefault(judgement.tier(), 0));
        });
    }

    @Test
    void singleOtherAnswersAreWhatTheRulesSay() {
        LongStream.range(100, 180).forEach(seed -> {
            Proposal proposal = RandomCases.proposal(seed);
            Judgement judgement = judged(RULEBOOK, proposal, RandomCases.reading(RULEBOOK, seed));
            List<Readings.Other> expected = new ArrayList<>();
            for (Question question : RULEBOOK.manifest().questions()) {
                for (Answer answer : question.answers()) {
                    Reading reading = other(judgement.reading(), question, answer);
                    Tier tier = judged(RULEBOOK, proposal, reading).tier();
                    if (tier != judgement.tier()) {
                        expected.add(new Readings.Other(question.id(), answer.id(), tier, refutedBy(reading)));
                    }
                }
            }
            assertThat(RULEBOOK.stability(judgement).readings().changes())
                    .as("seed %d in %s", seed, judgement.reading())
                    .isEqualTo(expected);
        });
    }

    @Test
    void aParameterHasTheTierInItsMarginAndNotJustBeyondIt() {
        OTHER_VALUES.forEach((id, values) -> values.forEach(value -> {
            Engine other = ENGINES.with(id, value);
            LongStream.range(0, 25).forEach(seed -> {
                Judgement judgement = judged(RULEBOOK, RandomCases.proposal(seed), RandomCases.reading(RULEBOOK, seed));
                Margin margin = margin(judgement, id);
                Optional<Tier> tier = tier(other, judgement);
                String where = "seed %d, %s at %s in %s".formatted(seed, id, value, margin);
                if (margin.from().compareTo(value) <= 0 && value.compareTo(margin.to()) <= 0) {
                    assertThat(tier).as(where).contains(judgement.tier());
                }
                ParameterGrid grid = ParameterGrid.of(margin.parameter()).orElseThrow();
                if (value.equals(grid.text(grid.above(units(grid, margin.to()))))) {
                    assertThat(margin.above()).as(where).contains(new Margin.Beyond(tier));
                }
                if (value.equals(grid.text(grid.below(units(grid, margin.from()))))) {
                    assertThat(margin.below()).as(where).contains(new Margin.Beyond(tier));
                }
            });
        }));
    }

    /** Every value of the two shares that decide, for a few proposals near them. */
    @Test
    void marginsOfSharesAreExactToTheStep() {
        for (String id : List.of("scale.national-reach", "gap.max-share")) {
            List<Judgement> judgements = LongStream.range(300, 500)
                    .mapToObj(seed -> judged(RULEBOOK, RandomCases.proposal(seed), RULEBOOK.reading(Map.of())))
                    .filter(judgement -> !margin(judgement, id).holdsThroughout())
                    .limit(8)
                    .toList();
            assertThat(judgements).hasSizeGreaterThan(2);
            for (Judgement judgement : judgements) {
                Margin margin = margin(judgement, id);
                ParameterGrid grid = ParameterGrid.of(margin.parameter()).orElseThrow();
                for (long units = units(grid, margin.from()); units <= units(grid, margin.to()); units++) {
                    assertThat(tier(ENGINES.with(id, grid.text(units)), judgement))
                            .as("%s at %s of %s", id, grid.text(units), margin)
                            .contains(judgement.tier());
                }
                for (long units : List.of(units(grid, margin.from()) - 1, units(grid, margin.to()) + 1)) {
                    if (grid.contains(units)) {
                        assertThat(tier(ENGINES.with(id, grid.text(units)), judgement))
                                .as("%s at %s of %s", id, grid.text(units), margin)
                                .isNotEqualTo(Optional.of(judgement.tier()));
                    }
                }
            }
        }
    }

    @Test
    void aParameterThatOnlyFollowsTheTierNeverChangesIt() {
        Judgement judgement = judged(RULEBOOK, RandomCases.proposal(1), RULEBOOK.reading(Map.of()));
        for (String id : List.of("local.region-share", "review.interval-months", "market.many-organisations")) {
            Margin margin = margin(judgement, id);
            assertThat(margin.holdsThroughout()).isTrue();
            assertThat(margin.from()).isEqualTo(margin.parameter().minimum().orElseThrow());
            assertThat(margin.to()).isEqualTo(margin.parameter().maximum().orElseThrow());
        }
    }

    @Test
    @Tag("full")
    void aParameterWithWhichTheRulesFailEndsTheMarginThere(@TempDir Path folder) throws IOException {
        RulebookCopy copy = RulebookCopy.in(folder);
        copy.change("scale.drl", "need.fallsShortOf(", "need.reaches(");
        FreshEngine broken = FreshEngine.ofFolder(folder);
        Engine inForce = broken.inForce();
        int failing = 0;
        for (long seed = 0; seed < 100; seed++) {
            Reading reading = RULEBOOK.reading(Map.of());
            Optional<Judgement> judgement = judgement(inForce, RandomCases.proposal(seed), reading);
            if (judgement.isPresent()) {
                Margin margin =
                        margin(Stability.of(inForce, AllReadings.of(inForce), judgement.get()), "scale.national-reach");
                ParameterGrid grid = ParameterGrid.of(margin.parameter()).orElseThrow();
                if (margin.above().filter(next -> next.tier().isEmpty()).isPresent()) {
                    failing++;
                    String next = grid.text(grid.above(units(grid, margin.to())));
                    assertThat(tier(broken.with("scale.national-reach", next), judgement.get()))
                            .isEmpty();
                    assertThat(tier(broken.with("scale.national-reach", margin.to()), judgement.get()))
                            .contains(judgement.get().tier());
                }
            }
        }
        assertThat(failing).isPositive();
    }

    private static Optional<Judgement> judgement(Engine engine, Proposal proposal, Reading reading) {
        try {
            return Optional.of(Judge.judge(engine, proposal, reading, StageObserver.NONE));
        } catch (RuleException fault) {
            return Optional.empty();
        }
    }

    private static Judgement judged(Rulebook rulebook, Proposal proposal, Reading reading) {
        return rulebook.judge(proposal, reading, StageObserver.NONE);
    }

    private static Optional<Tier> tier(Engine other, Judgement judgement) {
        try {
            return Optional.of(Judge.judge(other, judgement.proposal(), judgement.reading(), StageObserver.NONE)
                    .tier());
        } catch (RuleException fault) {
            return Optional.empty();
        }
    }

    private static Margin margin(Judgement judgement, String id) {
        return margin(RULEBOOK.stability(judgement), id);
    }

    private static Margin margin(Stability stability, String id) {
        return stability.margins().stream()
                .filter(each -> each.parameter().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long units(ParameterGrid grid, String text) {
        return new BigDecimal(text).movePointRight(grid.scale()).longValueExact();
    }

    private static List<Readings.Other> changes(Judgement judgement, Map<Reading, Tier> tiers) {
        List<Readings.Other> changes = new ArrayList<>();
        for (Question question : RULEBOOK.manifest().questions()) {
            for (Answer answer : question.answers()) {
                Reading reading = other(judgement.reading(), question, answer);
                Tier tier = tiers.get(reading);
                if (tier != judgement.tier()) {
                    changes.add(new Readings.Other(question.id(), answer.id(), tier, refutedBy(reading)));
                }
            }
        }
        return changes;
    }

    private static List<String> refutedBy(Reading reading) {
        return RULEBOOK.refuted().getOrDefault(reading, List.of());
    }

    private static Reading other(Reading reading, Question question, Answer answer) {
        Map<String, String> answers = new LinkedHashMap<>(reading.answers());
        answers.put(question.id(), answer.id());
        return RULEBOOK.reading(answers);
    }

    private static List<Reading> all(Rulebook rulebook) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Question question : rulebook.manifest().questions()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> so : all) {
                for (Answer answer : question.answers()) {
                    Map<String, String> next = new HashMap<>(so);
                    next.put(question.id(), answer.id());
                    more.add(next);
                }
            }
            all = more;
        }
        return all.stream().map(rulebook::reading).toList();
    }
}
