package uk.whodoeswhat.rulebook;

import java.util.Optional;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** Takes the one tier that follows. */
public final class VerdictCollector {
    private final Recorder recorder;
    private Optional<Tier> tier = Optional.empty();

    VerdictCollector(Recorder recorder) {
        this.recorder = recorder;
    }

    public void conclude(Candidates candidates, Tier next) {
        Rule rule = recorder.conclude(candidates, next);
        if (tier.isPresent()) {
            throw new RuleFault("rule `" + rule.id() + "` concludes " + next + " after " + tier.get());
        }
        tier = Optional.of(next);
    }

    Tier tier() {
        return tier.orElseThrow(() -> new RuleFault("no rule concludes a tier"));
    }
}
