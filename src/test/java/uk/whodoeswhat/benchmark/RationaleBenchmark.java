package uk.whodoeswhat.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import uk.whodoeswhat.baseline.RandomProposal;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/**
 * One decision in the default reading with all of its rationale, on proposals with 30 items of evidence: typical ones, with at
 * most three unknowns, and those of which nearly everything is unknown.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class RationaleBenchmark {
    private static final int EVIDENCE = 30;
    private static final int PROPOSALS = 16;
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final Reading READING = RULEBOOK.reading(Map.of());

    @Param({"typical", "unknown"})
    String kind = "typical";

    private List<Proposal> proposals = List.of();
    private List<Judgement> judgements = List.of();
    private int next;

    @Setup
    public void choose() {
        LongPredicate wanted = kind.equals("typical") ? open -> open <= 3 : open -> open >= 14;
        judgements = LongStream.range(0, 100_000)
                .mapToObj(seed -> RandomProposal.of(seed, EVIDENCE))
                .map(proposal -> RULEBOOK.judge(proposal, READING, StageObserver.NONE))
                .filter(judgement -> wanted.test(judgement.statuses().open().count()))
                .limit(PROPOSALS)
                .toList();
        proposals = judgements.stream().map(Judgement::proposal).toList();
    }

    /** The rules alone, for comparison. */
    @Benchmark
    public Judgement rules() {
        return RULEBOOK.judge(proposals.get(turn()), READING, StageObserver.NONE);
    }

    @Benchmark
    public Rationale rulesWithRationale() {
        Judgement judgement = RULEBOOK.judge(proposals.get(turn()), READING, StageObserver.NONE);
        return Rationale.of(RULEBOOK, judgement);
    }

    @Benchmark
    public Object readingsAndMargins() {
        return RULEBOOK.stability(judgements.get(turn()));
    }

    @Benchmark
    public Object minimalChanges() {
        Judgement judgement = judgements.get(turn());
        return RULEBOOK.tiers(READING).minimalChanges(judgement.statuses());
    }

    /** With the whole decision written out as canonical bytes and digested. */
    @Benchmark
    public String rulesWithRationaleAndDigest() {
        return Decision.of(RULEBOOK, proposals.get(turn()), READING, StageObserver.NONE)
                .digest();
    }

    private int turn() {
        next = (next + 1) % proposals.size();
        return next;
    }
}
