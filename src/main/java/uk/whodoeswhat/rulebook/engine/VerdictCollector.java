package uk.whodoeswhat.rulebook.engine;

import java.util.Optional;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** Takes the one tier that follows. */
public final class VerdictCollector {
    private final FiringRecorder recorder;
    private Optional<Tier> tier = Optional.empty();

    VerdictCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    public void conclude(Candidates candidates, Tier next) {
        Rule rule = recorder.conclude(candidates, next);
        if (tier.isPresent()) {
            throw new RuleException("rule `" + rule.id() + "` concludes " + next + " after " + tier.get());
        }
        tier = Optional.of(next);
    }

    Tier tier() {
        return tier.orElseThrow(() -> new RuleException("no rule concludes a tier"));
    }
}
