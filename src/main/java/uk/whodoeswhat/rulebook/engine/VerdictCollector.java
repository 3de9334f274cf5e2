package uk.whodoeswhat.rulebook.engine;

import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** Takes the one tier that follows. */
public final class VerdictCollector {
    private final Conclusions<Class<Tier>, Tier> tier;

    VerdictCollector(FiringRecorder recorder) {
        tier = new Conclusions<>(recorder, any -> "a tier");
    }

    /** This tier follows. */
    public void conclude(Candidates candidates, Tier next) {
        tier.take(candidates, Tier.class, next);
    }

    Tier tier() {
        return tier.of(Tier.class);
    }
}
