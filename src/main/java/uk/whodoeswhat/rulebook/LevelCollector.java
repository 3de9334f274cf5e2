package uk.whodoeswhat.rulebook;

import java.util.Optional;
import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.tier.LocalLevel;

/** Takes the one level of a LOCAL service. */
public final class LevelCollector {
    private final Recorder recorder;
    private Optional<LocalLevel> level = Optional.empty();

    LevelCollector(Recorder recorder) {
        this.recorder = recorder;
    }

    public void conclude(Locality locality, LocalLevel next) {
        Rule rule = recorder.conclude(locality, next);
        if (level.isPresent()) {
            throw new RuleFault("rule `" + rule.id() + "` concludes the level " + next + " after " + level.get());
        }
        level = Optional.of(next);
    }

    LocalLevel level() {
        return level.orElseThrow(() -> new RuleFault("no rule concludes the level of a local service"));
    }
}
