package uk.whodoeswhat.certificate;

import java.util.Comparator;
import java.util.function.IntSupplier;

/**
 * How a proposal comes to a status: what it must say, whether that hangs on coverage being left out, and how much it is to say,
 * in bytes, which is counted when it is first asked for.
 */
final class Witness {
    /** The plainer first. */
    static final Comparator<Witness> PLAINER =
            Comparator.comparing(Witness::hangsOnCoverage).thenComparingInt(Witness::size);

    private static final int UNKNOWN = -1;

    private final ProposalEdit change;
    private final boolean hangsOnCoverage;
    private final IntSupplier count;
    private int size = UNKNOWN;

    Witness(ProposalEdit change, boolean hangsOnCoverage, IntSupplier count) {
        this.change = change;
        this.hangsOnCoverage = hangsOnCoverage;
        this.count = count;
    }

    ProposalEdit change() {
        return change;
    }

    boolean hangsOnCoverage() {
        return hangsOnCoverage;
    }

    int size() {
        if (size == UNKNOWN) {
            size = count.getAsInt();
        }
        return size;
    }

    Witness orPlainer(Witness other) {
        return PLAINER.compare(other, this) < 0 ? other : this;
    }
}
