package uk.whodoeswhat.finding;

/** What cost figures say of national against local provision. */
public enum CostComparison {
    NATIONAL_LOWER,
    EQUAL,
    NATIONAL_HIGHER,
    NOT_STATED;

    /** By the comparison of the national with the local figure. */
    static CostComparison of(int comparison) {
        if (comparison == 0) {
            return EQUAL;
        }
        return comparison < 0 ? NATIONAL_LOWER : NATIONAL_HIGHER;
    }
}
