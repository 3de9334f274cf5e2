package uk.whodoeswhat.rulebook.certificate;

import java.util.Comparator;

/**
 * How a proposal comes to a status: what it must say, whether that hangs on coverage being left out, and how much it is to say,
 * in bytes.
 */
record Way(Change change, boolean hangsOnCoverage, int size) {
    /** The plainer first. */
    static final Comparator<Way> PLAINER =
            Comparator.comparing(Way::hangsOnCoverage).thenComparingInt(Way::size);

    Way orPlainer(Way other) {
        return PLAINER.compare(other, this) < 0 ? other : this;
    }
}
