package uk.whodoeswhat.certificate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.certificate.Exploration.Together;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Declarations;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Tier;

/** That under one reading the tier is a possible one, where that is declared, and that no excluded tier is possible. */
final class PossibleChecks {
    private final Declarations declares;
    private final Reading reading;
    private final Together all;
    private final CertificateFailures failures;
    private final PossibleTiers possible;

    PossibleChecks(Declarations declares, Reading reading, Together all, CertificateFailures failures) {
        this.declares = declares;
        this.reading = reading;
        this.all = all;
        this.failures = failures;
        this.possible = new PossibleTiers(all.found().requirements(), all.found());
    }

    void check() {
        verdictPossible();
        possibleWithinOpen();
    }

    private void verdictPossible() {
        if (declares.verdictPossible().stream().noneMatch(where -> where.holds(reading))) {
            return;
        }
        all.standings()
                .all()
                .forEach((part, statuses) -> all.found()
                        .verdict(part.now())
                        .filter(tier -> !part.tiers(all.found().verdicts()).contains(tier))
                        .ifPresent(tier -> failures.add(
                                Failure.Kind.VERDICT_NOT_POSSIBLE, tier.name(), List.of(), reading.answers(), () -> {
                                    Map<Criterion, Status> shrunk = all.ways()
                                            .shrunk(
                                                    statuses,
                                                    less -> all.found()
                                                                    .verdict(less)
                                                                    .filter(tier::equals)
                                                                    .isPresent()
                                                            && !possibleTiers(less)
                                                                    .contains(tier));
                                    return new Failure(
                                            Failure.Kind.VERDICT_NOT_POSSIBLE,
                                            "the tier is " + tier + ", and the missing answers leave only "
                                                    + possibleTiers(shrunk),
                                            all.found().rules(tier),
                                            reading.answers(),
                                            List.of(all.example("its tier is not among its possible tiers", shrunk)));
                                })));
    }

    private void possibleWithinOpen() {
        all.standings()
                .all()
                .forEach((part, statuses) -> part.tiers(all.found().verdicts()).stream()
                        .filter(tier -> part.now().of(tier) == Availability.EXCLUDED)
                        .forEach(tier -> failures.add(
                                Failure.Kind.POSSIBLE_BEYOND_OPEN, tier.name(), List.of(), reading.answers(), () -> {
                                    Map<Criterion, Status> shrunk = all.ways()
                                            .shrunk(
                                                    statuses,
                                                    less -> all.stands(now -> now.of(tier) == Availability.EXCLUDED)
                                                                    .test(less)
                                                            && possibleTiers(less)
                                                                    .contains(tier));
                                    return new Failure(
                                            Failure.Kind.POSSIBLE_BEYOND_OPEN,
                                            tier
                                                    + " is among the possible tiers, and one of its requirements is blocked",
                                            all.found().rules(tier),
                                            reading.answers(),
                                            List.of(all.example("a tier is possible that is excluded", shrunk)));
                                })));
    }

    private Set<Tier> possibleTiers(Map<Criterion, Status> statuses) {
        return all.found().findings(statuses).map(possible::of).orElse(Set.of());
    }
}
