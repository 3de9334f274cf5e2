package uk.whodoeswhat.finding;

import uk.whodoeswhat.framework.Threshold;

/** A part of a whole as an exact fraction, or not stated. */
public record Share(long part, long whole, boolean stated) {
    public static final Share NOT_STATED = new Share(0, 1, false);

    public Share {
        if (part < 0 || whole < 1 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is not a share");
        }
    }

    public static Share of(long part, long whole) {
        return new Share(part, whole, true);
    }

    /** Whether it is stated and reaches the threshold. */
    public boolean reaches(Threshold threshold) {
        return stated && threshold.reachedBy(part, whole);
    }

    /** Whether it is stated and falls short of the threshold. */
    public boolean fallsShortOf(Threshold threshold) {
        return stated && !threshold.reachedBy(part, whole);
    }

    /** Whether it is stated and stays within the threshold. */
    public boolean within(Threshold threshold) {
        return stated && threshold.holds(part, whole);
    }

    /** Whether it is stated and goes beyond the threshold. */
    public boolean beyond(Threshold threshold) {
        return stated && !threshold.holds(part, whole);
    }

    @Override
    public String toString() {
        return stated ? part + " of " + whole : "not stated";
    }
}
