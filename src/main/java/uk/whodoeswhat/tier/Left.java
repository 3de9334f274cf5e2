package uk.whodoeswhat.tier;

/** The central tiers left by some requirements, as one bit each. */
public record Left(int bits) {
    public static final int CASES = 1 << Tier.CENTRAL.size();
    public static final Left ALL = new Left(CASES - 1);

    Left without(Tier tier) {
        return new Left(bits & ~(1 << Tier.CENTRAL.indexOf(tier)));
    }

    Left and(Left other) {
        return new Left(bits & other.bits);
    }

    public Candidates candidates() {
        return new Candidates(standing(Tier.SINGLE_CENTRAL), standing(Tier.CENTRAL_PREFERRED), standing(Tier.BACKSTOP));
    }

    private Availability standing(Tier tier) {
        return (bits & 1 << Tier.CENTRAL.indexOf(tier)) == 0 ? Availability.EXCLUDED : Availability.AVAILABLE;
    }
}
