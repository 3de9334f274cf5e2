package uk.whodoeswhat.rationale;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.baseline.RandomCases;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.rulebook.stability.Statement;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/** The promises of a rationale, over random proposals in random readings. The failing seed is in the message. */
class RationaleTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();

    @Test
    void satisfyingExactlyWhatIsStatedMakesATierAvailable() {
        int met = 0;
        for (long seed = 0; seed < 60; seed++) {
            Judgement judgement = judged(seed);
            PossibleTiers tiers = RULEBOOK.tiers(judgement.reading());
            for (WhyNot whyNot : WhyNots.of(RULEBOOK, judgement)) {
                Set<Requirement> stated = new HashSet<>(whyNot.blockers());
                stated.addAll(whyNot.open());
                Random random = new Random(seed);
                for (int i = 0; i < 40 && whyNot.tier() != Tier.LOCAL; i++) {
                    Findings other = other(judgement.statuses(), tiers, random);
                    boolean exactly = tiers.requirements().stream()
                            .filter(each -> each.tier() == whyNot.tier())
                            .allMatch(each -> each.condition().outcome(other)
                                    == (stated.contains(each)
                                            ? Outcome.SATISFIED
                                            : each.condition().outcome(judgement.statuses())));
                    Availability availability =
                            Candidates.of(tiers.requirements(), other).of(whyNot.tier());
                    if (exactly) {
                        met++;
                        assertThat(availability).as("seed %d, %s", seed, whyNot).isEqualTo(Availability.AVAILABLE);
                    }
                    if (stated.stream().anyMatch(each -> each.condition().outcome(other) != Outcome.SATISFIED)) {
                        assertThat(availability).as("seed %d, %s", seed, whyNot).isNotEqualTo(Availability.AVAILABLE);
                    }
                }
            }
        }
        assertThat(met).isGreaterThan(100);
    }

    @Test
    void answeringTheNextQuestionsSettlesTheTierAndNothingElseMatters() {
        int asked = 0;
        for (long seed = 0; seed < 150; seed++) {
            Judgement judgement = judged(seed);
            PossibleTiers tiers = RULEBOOK.tiers(judgement.reading());
            List<NextQuestion> next = NextQuestion.of(RULEBOOK, judgement);
            List<Criterion> idle = NextQuestion.idle(judgement);
            asked += next.size();
            assertThat(next).noneMatch(each -> idle.contains(each.criterion()));
            Random random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                Map<Criterion, Status> answers = new EnumMap<>(Criterion.class);
                next.forEach(each -> answers.put(each.criterion(), pick(random, each.criterion())));
                Findings answered = with(judgement.statuses(), answers, tiers);
                Set<Tier> left = tiers.of(answered);
                assertThat(left).as("seed %d, %s", seed, answers).hasSize(1);
                idle.forEach(each -> answers.put(each, pick(random, each)));
                assertThat(tiers.tier(with(judgement.statuses(), answers, tiers)))
                        .as("seed %d, %s", seed, answers)
                        .isEqualTo(left.iterator().next());
            }
        }
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void theQuestionWhoseLeastHelpfulAnswerLeavesFewestTiersComesFirst() {
        Comparator<NextQuestion> order = Comparator.<NextQuestion>comparingInt(next -> next.settles().values().stream()
                        .mapToInt(Set::size)
                        .max()
                        .orElseThrow())
                .thenComparing(NextQuestion::criterion);
        for (long seed = 0; seed < 150; seed++) {
            assertThat(NextQuestion.of(RULEBOOK, judged(seed)))
                    .as("seed %d", seed)
                    .isSortedAccordingTo(order);
        }
    }

    @Test
    void eachAnswerLeavesTheTiersItSays() {
        for (long seed = 0; seed < 60; seed++) {
            Judgement judgement = judged(seed);
            PossibleTiers tiers = RULEBOOK.tiers(judgement.reading());
            for (NextQuestion next : NextQuestion.of(RULEBOOK, judgement)) {
                assertThat(next.question()).endsWith(next.question().contains("?") ? "" : "?");
                next.settles()
                        .forEach((answer, left) -> assertThat(
                                        tiers.of(with(judgement.statuses(), Map.of(next.criterion(), answer), tiers)))
                                .isEqualTo(left));
            }
        }
    }

    @Test
    void everyOtherTierIsExplainedAndWhatComesSecondCitesTheVerdictsRule() {
        int second = 0;
        for (long seed = 0; seed < 100; seed++) {
            Judgement judgement = judged(seed);
            Rationale rationale = Rationale.of(RULEBOOK, judgement);
            assertThat(rationale.whyNot()).extracting(WhyNot::tier).hasSize(3).doesNotContain(judgement.tier());
            for (WhyNot each : rationale.whyNot()) {
                if (each.tier() != Tier.LOCAL
                        && each.blockers().isEmpty()
                        && each.open().isEmpty()) {
                    second++;
                    assertThat(judgement.candidates().of(each.tier())).isEqualTo(Availability.AVAILABLE);
                    assertThat(each.explanation())
                            .contains("Another tier comes first.")
                            .contains("H20");
                }
            }
            rationale
                    .minimalChanges()
                    .values()
                    .forEach(all -> all.forEach(change -> {
                        assertThat(change.who().keySet())
                                .isEqualTo(change.changes().keySet());
                        assertThat(change.evidenceNeeded().keySet())
                                .isEqualTo(change.changes().keySet());
                        assertThat(change.evidenceNeeded().values()).noneMatch(text -> text.contains("{"));
                    }));
        }
        assertThat(second).isPositive();
    }

    @Test
    void renamingAndReorderingEvidenceChangesNothing() {
        Map<String, Proposal> renamed = PublicCases.all(RationaleTest::renamed);
        PublicCases.all().forEach((name, proposal) -> {
            Proposal other = reversed(renamed.get(name));
            assertThat(other.evidence()).isNotEqualTo(proposal.evidence());
            assertThat(rationale(other))
                    .as(name)
                    .usingRecursiveComparison()
                    .ignoringFields("restsOn")
                    .isEqualTo(rationale(proposal));
            assertThat(rationale(other).restsOn()) // which names evidence by its ids
                    .extracting(Statement::kind)
                    .containsExactlyInAnyOrderElementsOf(rationale(proposal).restsOn().stream()
                            .map(Statement::kind)
                            .toList());
        });
    }

    private static Rationale rationale(Proposal proposal) {
        return Rationale.of(RULEBOOK, RULEBOOK.judge(proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE));
    }

    /** Other ids, in another order: `ev-page` becomes `id-egap`. */
    private static String renamed(String text) {
        return Pattern.compile("\\bev-([a-z0-9-]+)")
                .matcher(text)
                .replaceAll(match -> "id-" + new StringBuilder(match.group(1)).reverse());
    }

    private static Proposal reversed(Proposal proposal) {
        try {
            RecordComponent[] components = Proposal.class.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(proposal);
                if (components[i].getName().equals("evidence")) {
                    List<Object> evidence = new ArrayList<>((List<?>) values[i]);
                    Collections.reverse(evidence);
                    values[i] = evidence;
                }
            }
            return (Proposal) Proposal.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Judgement judged(long seed) {
        Reading reading = RandomCases.reading(RULEBOOK, seed);
        return RULEBOOK.judge(RandomCases.proposal(seed), reading, StageObserver.NONE);
    }

    /** Some parts changed, towards what requirements mostly ask for. */
    private static Findings other(Findings findings, PossibleTiers tiers, Random random) {
        Map<Criterion, Status> changed = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            List<Status> definite = RULEBOOK.structure().definite(criterion);
            if (!definite.isEmpty() && random.nextInt(5) > 0) {
                changed.put(criterion, definite.get(random.nextInt(3) == 0 ? random.nextInt(definite.size()) : 0));
            }
        }
        return with(findings, changed, tiers);
    }

    private static Status pick(Random random, Criterion criterion) {
        List<Status> definite = new ArrayList<>(RULEBOOK.structure().definite(criterion));
        return definite.get(random.nextInt(definite.size()));
    }

    private static Findings with(Findings findings, Map<Criterion, Status> changed, PossibleTiers tiers) {
        Findings all = findings;
        for (Map.Entry<Criterion, Status> each : changed.entrySet()) {
            all = all.with(each.getKey(), each.getValue());
        }
        for (Map.Entry<Criterion, List<Criterion>> whole :
                RULEBOOK.structure().wholes().entrySet()) {
            all = all.with(
                    whole.getKey(),
                    tiers.rules()
                            .aim(
                                    whole.getKey(),
                                    all.status(whole.getValue().get(0)),
                                    all.status(whole.getValue().get(1))));
        }
        return all;
    }
}
