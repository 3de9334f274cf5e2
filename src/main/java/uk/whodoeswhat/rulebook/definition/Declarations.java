package uk.whodoeswhat.rulebook.definition;

import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.tier.Tier;

/**
 * What the owners of a rulebook say holds of it as a whole, for its certificate to show: the tiers from the furthest from the
 * centre to the centre, which answers may never move a service which way, in which readings the verdict is among its possible
 * tiers, and in which a tier may be out of reach.
 */
public record Declarations(
        List<Tier> towardsTheCentre,
        List<Monotone> monotone,
        List<Where> verdictPossible,
        List<Unreachable> unreachable) {
    public Declarations {
        towardsTheCentre = List.copyOf(towardsTheCentre);
        monotone = List.copyOf(monotone);
        verdictPossible = List.copyOf(verdictPossible);
        unreachable = List.copyOf(unreachable);
    }

    /** The readings that give, to each question named, one of the answers named; all of them where none is named. */
    public record Where(String says, Map<String, List<String>> where) {
        public boolean holds(Reading reading) {
            return Declarations.holds(where, reading);
        }
    }

    /** As one of these criteria rises from each of these statuses to the next, the tier never moves this way. */
    public record Monotone(
            String id,
            String says,
            List<String> criteria,
            List<Status> rising,
            Move never,
            Map<String, List<String>> where) {
        public Monotone {
            criteria = List.copyOf(criteria);
            rising = List.copyOf(rising);
        }

        public boolean holds(Reading reading) {
            return Declarations.holds(where, reading);
        }

        /** The criteria; opening a rulebook checks that each exists and is no whole of others. */
        public List<Criterion> each() {
            return criteria.stream()
                    .map(id -> Criterion.of(id).orElseThrow(() -> new IllegalArgumentException("no criterion " + id)))
                    .toList();
        }
    }

    /** A way in which a tier may move. */
    public enum Move {
        AWAY_FROM_THE_CENTRE,
        TOWARDS_THE_CENTRE,
        TOWARDS_BACKSTOP
    }

    /** In these readings these tiers may be out of reach, and why. */
    public record Unreachable(List<Tier> tiers, Map<String, List<String>> where, String reason) {
        public Unreachable {
            tiers = List.copyOf(tiers);
        }

        public boolean holds(Tier tier, Reading reading) {
            return tiers.contains(tier) && Declarations.holds(where, reading);
        }
    }

    /** Whether going from one tier to another is such a move. */
    public boolean isMove(Move move, Tier from, Tier to) {
        int steps = place(to) - place(from);
        return switch (move) {
            case AWAY_FROM_THE_CENTRE -> steps < 0;
            case TOWARDS_THE_CENTRE -> steps > 0;
            case TOWARDS_BACKSTOP -> distance(to) < distance(from);
        };
    }

    private int distance(Tier tier) {
        return Math.abs(place(tier) - place(Tier.BACKSTOP));
    }

    private int place(Tier tier) {
        return towardsTheCentre.indexOf(tier);
    }

    private static boolean holds(Map<String, List<String>> where, Reading reading) {
        return where.entrySet().stream()
                .allMatch(each -> each.getValue().stream().anyMatch(answer -> reading.says(each.getKey(), answer)));
    }
}
