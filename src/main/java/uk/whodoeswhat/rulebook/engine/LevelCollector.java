package uk.whodoeswhat.rulebook.engine;

import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.tier.LocalLevel;

/** Takes the one level of a LOCAL service. */
public final class LevelCollector {
    private final Conclusions<Class<LocalLevel>, LocalLevel> level;

    LevelCollector(FiringRecorder recorder) {
        level = new Conclusions<>(recorder, any -> "the level of a local service");
    }

    /** The service has this level. */
    public void conclude(Locality locality, LocalLevel next) {
        level.take(locality, LocalLevel.class, next);
    }

    LocalLevel level() {
        return level.of(LocalLevel.class);
    }
}
