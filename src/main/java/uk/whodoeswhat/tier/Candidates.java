package uk.whodoeswhat.tier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Statuses;

/** Where the three central tiers stand. */
public record Candidates(Availability single, Availability preferred, Availability backstop) implements Fact {
    /** Every way in which they can stand. */
    public static final List<Candidates> EVERY = Stream.of(Availability.values())
            .flatMap(single -> Stream.of(Availability.values())
                    .flatMap(preferred -> Stream.of(Availability.values())
                            .map(backstop -> new Candidates(single, preferred, backstop))))
            .toList();

    /** Nothing holds them back. */
    public static final Candidates ALL_AVAILABLE = EVERY.get(0);

    /** Where these statuses leave each, as far as these requirements go. */
    public static Candidates of(List<Requirement> requirements, Statuses statuses) {
        Map<Tier, Availability> worst = new EnumMap<>(Tier.class);
        for (Requirement requirement : requirements) {
            worst.merge(
                    requirement.tier(), Availability.of(requirement.condition().outcome(statuses)), Availability::and);
        }
        return new Candidates(
                worst.getOrDefault(Tier.SINGLE_CENTRAL, Availability.AVAILABLE),
                worst.getOrDefault(Tier.CENTRAL_PREFERRED, Availability.AVAILABLE),
                worst.getOrDefault(Tier.BACKSTOP, Availability.AVAILABLE));
    }

    /** Where this tier stands; LOCAL is always available. */
    public Availability of(Tier tier) {
        return switch (tier) {
            case SINGLE_CENTRAL -> single;
            case CENTRAL_PREFERRED -> preferred;
            case BACKSTOP -> backstop;
            case LOCAL -> Availability.AVAILABLE;
        };
    }

    /** Both hold: of each tier, the worse. */
    public Candidates and(Candidates other) {
        return new Candidates(single.and(other.single), preferred.and(other.preferred), backstop.and(other.backstop));
    }

    /** The same once every answer is given: what is open then stays out of reach. */
    Candidates settled() {
        return new Candidates(settled(single), settled(preferred), settled(backstop));
    }

    private static Availability settled(Availability availability) {
        return availability == Availability.OPEN ? Availability.EXCLUDED : availability;
    }

    /** Its place among every way. */
    int index() {
        return (single.rank * 3 + preferred.rank) * 3 + backstop.rank;
    }
}
