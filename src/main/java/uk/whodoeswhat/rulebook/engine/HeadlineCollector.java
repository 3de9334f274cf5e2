package uk.whodoeswhat.rulebook.engine;

import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.TierOutlook;

/** Takes the one headline of a result. */
public final class HeadlineCollector {
    private final Conclusions<Class<Headline>, Headline> headline;

    HeadlineCollector(FiringRecorder recorder) {
        headline = new Conclusions<>(recorder, any -> "the headline");
    }

    /** The result is headlined so. */
    public void conclude(TierOutlook outlook, Headline next) {
        headline.take(outlook, Headline.class, next);
    }

    Headline headline() {
        return headline.of(Headline.class);
    }
}
