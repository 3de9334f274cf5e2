package uk.whodoeswhat.tier;

/** The central tiers left by some requirements, as one bit each. */
public record RemainingTiers(int bits) {
    public static final int CASES = 1 << Tier.CENTRAL.size();
    public static final RemainingTiers ALL = new RemainingTiers(CASES - 1);

    RemainingTiers without(Tier tier) {
        return new RemainingTiers(bits & ~(1 << Tier.CENTRAL.indexOf(tier)));
    }

    RemainingTiers and(RemainingTiers other) {
        return new RemainingTiers(bits & other.bits);
    }

    public Candidates candidates() {
        return new Candidates(standing(Tier.SINGLE_CENTRAL), standing(Tier.CENTRAL_PREFERRED), standing(Tier.BACKSTOP));
    }

    private Availability standing(Tier tier) {
        return (bits & 1 << Tier.CENTRAL.indexOf(tier)) == 0 ? Availability.EXCLUDED : Availability.AVAILABLE;
    }
}
