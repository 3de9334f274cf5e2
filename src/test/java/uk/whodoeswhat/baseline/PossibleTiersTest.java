package uk.whodoeswhat.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.CriterionStructure;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.RuleOracle;
import uk.whodoeswhat.tier.Tier;

/** The possible tiers of findings drawn at random are those that trying every completion reaches. */
class PossibleTiersTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final List<Status> OF_CLAIM =
            List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTESTED, Status.CONTRADICTED, Status.NOT_SHOWN);
    private static final List<Status> OF_CRITERION =
            List.of(Status.MET, Status.NOT_MET, Status.UNKNOWN, Status.CONTESTED);
    private static final int VECTORS_A_READING = 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void areThoseOfEveryCompletion(int seed) {
        Reading reading = AgreementTest.randomReading(RULEBOOK, seed);
        PossibleTiers possible = new PossibleTiers(requirements(reading), answers(reading));
        Parameters parameters = new Parameters(RULEBOOK.manifest().parameters());
        Baseline baseline = new Baseline(parameters, reading, 20_000);
        Random random = new Random(seed);
        for (int i = 0; i < VECTORS_A_READING; i++) {
            Map<Criterion, Status> findings = findings(random);
            baseline.possibleTiers(findings)
                    .ifPresent(tiers -> assertThat(possible.of(Findings.of(findings)))
                            .as("seed %d, %s in %s", seed, findings, reading)
                            .isEqualTo(tiers));
        }
    }

    /** The rules state what a reading requires; any proposal will do. */
    private static List<Requirement> requirements(Reading reading) {
        return RULEBOOK.judge(RandomProposal.of(1), reading, StageObserver.NONE).requirements().stream()
                .map(RequirementOutcome::requirement)
                .toList();
    }

    private static RuleOracle answers(Reading reading) {
        List<Tier> order = reading.says("precedence", "spectrum-order")
                ? List.of(Tier.SINGLE_CENTRAL, Tier.CENTRAL_PREFERRED, Tier.BACKSTOP)
                : List.of(Tier.SINGLE_CENTRAL, Tier.BACKSTOP, Tier.CENTRAL_PREFERRED);
        return new RuleOracle() {
            @Override
            public Status aim(Criterion whole, Status first, Status second) {
                return Examination.whole(first, second);
            }

            @Override
            public CriterionStructure structure() {
                return RULEBOOK.structure();
            }

            @Override
            public Tier tier(Candidates candidates) {
                return order.stream()
                        .filter(tier -> candidates.of(tier) == Availability.AVAILABLE)
                        .findFirst()
                        .orElse(Tier.LOCAL);
            }
        };
    }

    private static Map<Criterion, Status> findings(Random random) {
        Map<Criterion, Status> findings = new EnumMap<>(Criterion.class);
        double definite = random.nextDouble();
        for (Criterion criterion : Criterion.values()) {
            List<Status> statuses = criterion.id().startsWith("aim.") ? OF_CLAIM : OF_CRITERION;
            boolean good = random.nextDouble() < definite;
            findings.put(criterion, statuses.get(good ? 0 : random.nextInt(statuses.size())));
        }
        if (random.nextBoolean()) {
            Set<Criterion> oneOfTwo = Set.of(Criterion.AIM_EXPERIENCE_PATIENT, Criterion.AIM_VALUE_MONEY);
            oneOfTwo.forEach(criterion -> findings.put(criterion, Status.NOT_APPLICABLE));
        }
        Examination.wholes(findings);
        return findings;
    }
}
