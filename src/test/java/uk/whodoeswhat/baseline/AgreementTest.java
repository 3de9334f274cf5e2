package uk.whodoeswhat.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.framework.Answer;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** The rules and the second opinion say the same of thousands of random proposals. The failing seed is in the message. */
class AgreementTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final int SEEDS_A_BLOCK = 350;
    private static final long MOST_COMPLETIONS = 1000;
    private static final long ALL_COMPLETIONS = 1_000_000;

    /** Values under which every limit and threshold tells, as not all of them do at the values in force. */
    private static final Map<String, String> OTHER_VALUES = Map.ofEntries(
            Map.entry("evidence.cap-without-comparator", "2"),
            Map.entry("evidence.cap-not-against-local", "0"),
            Map.entry("evidence.cap-not-independent", "2"),
            Map.entry("evidence.cap-one-user", "1"),
            Map.entry("evidence.demonstrated-from", "3"),
            Map.entry("evidence.credible-from", "4"),
            Map.entry("criterion.support-from", "2"),
            Map.entry("aims.demonstrated", "3"),
            Map.entry("scale.national-reach", "0.50"),
            Map.entry("gap.max-share", "0.25"),
            Map.entry("gap.partial-counts", "false"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void agreeInTheDefaultReading(int block) {
        seeds(block).forEach(seed -> agree(RULEBOOK, seed, RULEBOOK.reading(Map.of()), MOST_COMPLETIONS));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12})
    void agreeInRandomReadings(int block) {
        seeds(block).forEach(seed -> agree(RULEBOOK, seed, randomReading(RULEBOOK, seed), MOST_COMPLETIONS));
    }

    /** Nearly everything is unknown: up to 729 times 1,024 completions. */
    @ParameterizedTest
    @ValueSource(longs = {20_047, 20_066, 20_112})
    void agreeWhereMuchIsUnknown(long seed) {
        agree(RULEBOOK, seed, randomReading(RULEBOOK, seed), ALL_COMPLETIONS);
    }

    @Test
    void agreeUnderOtherParameters(@TempDir Path folder) {
        Rulebook rulebook = Rulebooks.with(OTHER_VALUES, folder);
        seeds(30).forEach(seed -> agree(rulebook, seed, randomReading(rulebook, seed), MOST_COMPLETIONS));
    }

    private static LongStream seeds(int block) {
        return LongStream.range((long) block * SEEDS_A_BLOCK, (long) (block + 1) * SEEDS_A_BLOCK);
    }

    static Reading randomReading(Rulebook rulebook, long seed) {
        Random random = new Random(seed);
        Map<String, String> answers = new HashMap<>();
        for (Question question : rulebook.manifest().questions()) {
            List<Answer> all = question.answers();
            answers.put(question.id(), all.get(random.nextInt(all.size())).id());
        }
        return rulebook.reading(answers);
    }

    private static void agree(Rulebook rulebook, long seed, Reading reading, long mostCompletions) {
        Proposal proposal = RandomProposal.of(seed);
        Parameters parameters = new Parameters(rulebook.manifest().parameters());
        Judgement judgement = rulebook.judge(proposal, reading, StageObserver.NONE);
        Baseline baseline = new Baseline(parameters, reading, mostCompletions);
        Opinion opinion = baseline.of(proposal);
        assertThat(said(judgement, opinion.possibleTiers().isPresent()))
                .as("seed %d in %s", seed, reading)
                .isEqualTo(said(opinion));
        baseline.neededTiers(opinion)
                .ifPresent(needed -> assertThat(judgement.need().possibleTiers())
                        .as("seed %d in %s", seed, reading)
                        .isEqualTo(needed));
        baseline.headline(opinion)
                .ifPresent(headline -> assertThat(judgement.headline())
                        .as("seed %d in %s", seed, reading)
                        .isEqualTo(headline));
    }

    private static Map<String, Object> said(Judgement judgement, boolean possible) {
        Map<Tier, Map<String, Outcome>> requirements = new EnumMap<>(Tier.class);
        for (RequirementOutcome each : judgement.requirements()) {
            requirements
                    .computeIfAbsent(each.requirement().tier(), tier -> new HashMap<>())
                    .put(each.requirement().id(), each.outcome());
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("findings", judgement.statuses().asMap());
        said.put("requirements", requirements);
        said.put("tier", judgement.tier());
        said.put("level", judgement.level());
        said.put("possibleTiers", possible ? List.copyOf(judgement.possibleTiers()) : List.of());
        said.put("standing", possible ? judgement.standing().name() : "");
        return said;
    }

    private static Map<String, Object> said(Opinion opinion) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("findings", opinion.findings());
        said.put("requirements", opinion.requirements());
        said.put("tier", opinion.tier());
        said.put("level", opinion.level());
        said.put("possibleTiers", opinion.possibleTiers().map(List::copyOf).orElse(List.of()));
        said.put("standing", opinion.standing().map(Enum::name).orElse(""));
        return said;
    }
}
