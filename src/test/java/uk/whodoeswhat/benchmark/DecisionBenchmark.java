package uk.whodoeswhat.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import uk.whodoeswhat.baseline.Baseline;
import uk.whodoeswhat.baseline.Opinion;
import uk.whodoeswhat.baseline.RandomProposal;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/**
 * One decision in the default reading, its full trace and possible tiers included, on proposals with 30 items of evidence and
 * at most three unknowns. A decision by the rules says more than the one by hand: also what follows from the tier, and which
 * unknowns matter.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class DecisionBenchmark {
    private static final int EVIDENCE = 30;
    private static final int MOST_UNKNOWNS = 3;
    private static final int PROPOSALS = 16;
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final Reading READING = RULEBOOK.reading(Map.of());
    private static final List<Proposal> CHOSEN = chosen();

    private final Baseline baseline =
            new Baseline(new Parameters(RULEBOOK.manifest().parameters()), READING, 1000);
    private int next;

    @Benchmark
    public Judgement rules() {
        return RULEBOOK.judge(proposal(), READING, StageObserver.NONE);
    }

    @Benchmark
    @Threads(2)
    public Judgement rulesOnTwoThreads() {
        return RULEBOOK.judge(proposal(), READING, StageObserver.NONE);
    }

    @Benchmark
    public Opinion byHand() {
        return baseline.of(proposal());
    }

    /** With the decision written out as canonical bytes and digested. */
    @Benchmark
    public String rulesWithDigest() {
        return Decision.of(RULEBOOK, proposal(), READING, StageObserver.NONE).digest();
    }

    private Proposal proposal() {
        next = (next + 1) % PROPOSALS;
        return CHOSEN.get(next);
    }

    private static List<Proposal> chosen() {
        List<Proposal> chosen = LongStream.iterate(0, seed -> seed + 1)
                .mapToObj(seed -> RandomProposal.of(seed, EVIDENCE))
                .filter(proposal -> judged(proposal).statuses().open().count() <= MOST_UNKNOWNS)
                .limit(PROPOSALS)
                .toList();
        chosen.stream().map(DecisionBenchmark::judged).forEach(DecisionBenchmark::describe);
        return chosen;
    }

    private static Judgement judged(Proposal proposal) {
        return RULEBOOK.judge(proposal, READING, StageObserver.NONE);
    }

    private static void describe(Judgement judgement) {
        System.out.printf(
                "%s: %s, %s, %d unknown, %d rules fired%n",
                judgement.proposal().reference(),
                judgement.tier(),
                judgement.standing(),
                judgement.statuses().open().count(),
                judgement.firings().size());
    }
}
