package uk.whodoeswhat.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/**
 * A second opinion on what the certificate puts together, for the default reading, in plain Java without rules, conditions or
 * groups: every combination of the six sub-claims, times every combination of the criteria that a tier requires, completed one
 * answer at a time. The aims are in every tier's way alike, so that of their 30,625 combinations only this counts: whether they
 * pass, and whether they could.
 */
class BruteForceTest {
    private static final Status[] CLAIM = {
        Status.DEMONSTRATED, Status.ARGUED, Status.CONTESTED, Status.CONTRADICTED, Status.NOT_SHOWN
    };
    private static final Status[] PART = {
        Status.DEMONSTRATED,
        Status.ARGUED,
        Status.CONTESTED,
        Status.CONTRADICTED,
        Status.NOT_SHOWN,
        Status.NOT_APPLICABLE
    };
    private static final Status[] PLAIN = {Status.MET, Status.NOT_MET, Status.UNKNOWN};
    private static final Status[] CRITICAL = {Status.MET, Status.NOT_MET, Status.UNKNOWN, Status.CONTESTED};

    /** Whether the aims are passed (satisfied, blocked or open), and whether by their completions they may be passed and not. */
    private record Gate(Availability now, boolean mayPass, boolean mayFail) {}

    private record Enumerated(Candidates now, Tier tier, Set<Tier> possible) {}

    @Test
    void everyCombinationOfFindingsGivesWhatTheCertificateSays() {
        Map<Gate, Long> gates = gates();
        Set<Enumerated> expected = new HashSet<>();
        long count = 0;
        for (Map.Entry<Gate, Long> gate : gates.entrySet()) {
            for (Status[] criteria : product(PLAIN, PLAIN, CRITICAL, CRITICAL, CRITICAL, CRITICAL, PLAIN, PLAIN)) {
                expected.add(result(gate.getKey(), criteria));
                count += gate.getValue();
            }
        }

        Rulebook rulebook = ((Result.Ok<Rulebook>) Rulebook.bundled("who-does-what-2023")).value();
        Exploration.Together composed =
                new Exploration(rulebook).together(rulebook.reading(Map.of())).orElseThrow();
        Set<Enumerated> found = new HashSet<>();
        composed.standings()
                .all()
                .keySet()
                .forEach(part -> found.add(new Enumerated(
                        part.now(),
                        composed.found().tier(part.now()),
                        part.tiers(composed.found().verdicts()))));
        assertThat(found).isEqualTo(expected);
        assertThat(composed.standings().count()).isEqualTo(count);
    }

    private static Map<Gate, Long> gates() {
        Map<Gate, Long> gates = new HashMap<>();
        for (Status[] claims : product(CLAIM, PART, PART, CLAIM, PART, PART)) {
            boolean neither = (claims[1] == Status.NOT_APPLICABLE && claims[2] == Status.NOT_APPLICABLE)
                    || (claims[4] == Status.NOT_APPLICABLE && claims[5] == Status.NOT_APPLICABLE);
            if (!neither) {
                boolean[] may = new boolean[2];
                complete(claims, 0, may);
                gates.merge(new Gate(gate(claims), may[1], may[0]), 1L, Long::sum);
            }
        }
        return gates;
    }

    private static void complete(Status[] claims, int from, boolean[] may) {
        for (int i = from; i < claims.length; i++) {
            if (claims[i] == Status.NOT_SHOWN || claims[i] == Status.CONTESTED) {
                for (Status answer : List.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED)) {
                    Status[] answered = claims.clone();
                    answered[i] = answer;
                    complete(answered, i + 1, may);
                }
                return;
            }
        }
        may[gate(claims) == Availability.AVAILABLE ? 1 : 0] = true;
    }

    /** Each of the four aims at least argued, two demonstrated. */
    private static Availability gate(Status[] claims) {
        Status[] aims = {claims[0], whole(claims[1], claims[2]), claims[3], whole(claims[4], claims[5])};
        int demonstrated = 0;
        int argued = 0;
        int open = 0;
        for (Status aim : aims) {
            if (aim == Status.CONTRADICTED) {
                return Availability.EXCLUDED;
            }
            demonstrated += aim == Status.DEMONSTRATED ? 1 : 0;
            argued += aim == Status.ARGUED ? 1 : 0;
            open += aim == Status.NOT_SHOWN || aim == Status.CONTESTED ? 1 : 0;
        }
        if (demonstrated + argued == 4 && demonstrated >= 2) {
            return Availability.AVAILABLE;
        }
        return demonstrated + open >= 2 ? Availability.OPEN : Availability.EXCLUDED;
    }

    private static Status whole(Status one, Status two) {
        for (Status worst : List.of(Status.CONTRADICTED, Status.CONTESTED, Status.NOT_SHOWN, Status.DEMONSTRATED)) {
            if (one == worst || two == worst) {
                return worst;
            }
        }
        return Status.ARGUED;
    }

    private static Enumerated result(Gate gate, Status[] criteria) {
        Candidates now = candidates(gate.now(), criteria);
        Set<Tier> possible = EnumSet.noneOf(Tier.class);
        possible(gate, criteria, 0, possible);
        return new Enumerated(now, tier(now), possible);
    }

    private static void possible(Gate gate, Status[] criteria, int from, Set<Tier> possible) {
        for (int i = from; i < criteria.length; i++) {
            if (criteria[i] == Status.UNKNOWN || criteria[i] == Status.CONTESTED) {
                for (Status answer : List.of(Status.MET, Status.NOT_MET)) {
                    Status[] answered = criteria.clone();
                    answered[i] = answer;
                    possible(gate, answered, i + 1, possible);
                }
                return;
            }
        }
        if (gate.mayPass()) {
            possible.add(tier(candidates(Availability.AVAILABLE, criteria)));
        }
        if (gate.mayFail()) {
            possible.add(tier(candidates(Availability.EXCLUDED, criteria)));
        }
    }

    /** In the order: delivery, scale, critical scale, visibility, care, safety, equivalents, no solution in place. */
    private static Candidates candidates(Availability gate, Status[] c) {
        Availability care = of(c[4]);
        Availability safety = of(c[5]);
        Availability either = care == Availability.AVAILABLE || safety == Availability.AVAILABLE
                ? Availability.AVAILABLE
                : care == Availability.EXCLUDED && safety == Availability.EXCLUDED
                        ? Availability.EXCLUDED
                        : Availability.OPEN;
        return new Candidates(
                and(gate, of(c[0]), of(c[1]), of(c[2]), of(c[3]), either),
                and(gate, of(c[0]), of(c[1]), of(c[6])),
                and(gate, of(c[0]), of(c[1]), of(c[7])));
    }

    private static Availability of(Status status) {
        return status == Status.MET
                ? Availability.AVAILABLE
                : status == Status.NOT_MET ? Availability.EXCLUDED : Availability.OPEN;
    }

    private static Availability and(Availability... all) {
        Set<Availability> seen = EnumSet.noneOf(Availability.class);
        seen.addAll(List.of(all));
        if (seen.contains(Availability.EXCLUDED)) {
            return Availability.EXCLUDED;
        }
        return seen.contains(Availability.OPEN) ? Availability.OPEN : Availability.AVAILABLE;
    }

    private static Tier tier(Candidates now) {
        if (now.single() == Availability.AVAILABLE) {
            return Tier.SINGLE_CENTRAL;
        }
        if (now.backstop() == Availability.AVAILABLE) {
            return Tier.BACKSTOP;
        }
        return now.preferred() == Availability.AVAILABLE ? Tier.CENTRAL_PREFERRED : Tier.LOCAL;
    }

    private static List<Status[]> product(Status[]... choices) {
        List<Status[]> all = new ArrayList<>();
        all.add(new Status[0]);
        for (Status[] choice : choices) {
            List<Status[]> more = new ArrayList<>(all.size() * choice.length);
            for (Status[] each : all) {
                for (Status next : choice) {
                    Status[] longer = java.util.Arrays.copyOf(each, each.length + 1);
                    longer[each.length] = next;
                    more.add(longer);
                }
            }
            all = more;
        }
        return all;
    }
}
