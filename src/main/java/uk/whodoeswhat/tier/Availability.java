package uk.whodoeswhat.tier;

/** Where a tier stands, from the best: every requirement satisfied, one still open, or one blocked. */
public enum Availability {
    AVAILABLE(0),
    OPEN(1),
    EXCLUDED(2);

    /** From the best, 0. */
    final int rank;

    Availability(int rank) {
        this.rank = rank;
    }

    /** As far as one requirement goes. */
    public static Availability of(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> AVAILABLE;
            case OPEN -> OPEN;
            case BLOCKED -> EXCLUDED;
        };
    }

    /** Both hold: the worse. */
    public Availability and(Availability other) {
        return rank < other.rank ? other : this;
    }
}
