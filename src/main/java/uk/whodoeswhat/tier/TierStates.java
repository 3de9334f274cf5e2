package uk.whodoeswhat.tier;

import java.util.Arrays;
import java.util.List;

/**
 * Where each central tier stands as far as some requirements go, as two bits each: 0 nothing missing, 1 open, 2 blocked. So the
 * worse of two is the greater.
 */
public final class TierStates {
    /** How many numbers two bits for each tier make; not all are a case. */
    public static final int CASES = 1 << (2 * Tier.CENTRAL.size());

    public static final int ALL_SATISFIED = 0;
    private static final List<Availability> CODES =
            List.of(Availability.AVAILABLE, Availability.OPEN, Availability.EXCLUDED);

    static int of(Tier tier, Outcome outcome) {
        return code(outcome) << shift(tier);
    }

    /** An outcome's two bits. */
    public static int code(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> 0;
            case OPEN -> 1;
            case BLOCKED -> 2;
        };
    }

    /** Where the bits of a tier stand. */
    public static int shift(Tier tier) {
        return 2 * Tier.CENTRAL.indexOf(tier);
    }

    public static boolean isCase(int stand) {
        return (stand & (stand >> 1) & (CASES - 1) / 3) == 0;
    }

    /** Both hold: of each tier, the worse. */
    static int and(int one, int other) {
        int both = 0;
        for (int shift = 0; shift < 2 * Tier.CENTRAL.size(); shift += 2) {
            both |= Math.max((one >> shift) & 3, (other >> shift) & 3) << shift;
        }
        return both;
    }

    public static Candidates candidates(int stand) {
        Availability[] each = new Availability[Tier.CENTRAL.size()];
        Arrays.setAll(each, i -> CODES.get((stand >> (2 * i)) & 3));
        return new Candidates(
                each[Tier.CENTRAL.indexOf(Tier.SINGLE_CENTRAL)],
                each[Tier.CENTRAL.indexOf(Tier.CENTRAL_PREFERRED)],
                each[Tier.CENTRAL.indexOf(Tier.BACKSTOP)]);
    }

    private TierStates() {}
}
