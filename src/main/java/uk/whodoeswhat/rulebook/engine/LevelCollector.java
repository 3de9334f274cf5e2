package uk.whodoeswhat.rulebook.engine;

import java.util.Optional;
import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.tier.LocalLevel;

/** Takes the one level of a LOCAL service. */
public final class LevelCollector {
    private final FiringRecorder recorder;
    private Optional<LocalLevel> level = Optional.empty();

    LevelCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    public void conclude(Locality locality, LocalLevel next) {
        Rule rule = recorder.conclude(locality, next);
        if (level.isPresent()) {
            throw new RuleException("rule `" + rule.id() + "` concludes the level " + next + " after " + level.get());
        }
        level = Optional.of(next);
    }

    LocalLevel level() {
        return level.orElseThrow(() -> new RuleException("no rule concludes the level of a local service"));
    }
}
