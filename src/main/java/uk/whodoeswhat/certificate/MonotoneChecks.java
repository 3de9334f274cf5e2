package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.whodoeswhat.certificate.Exploration.Together;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Declarations;
import uk.whodoeswhat.rulebook.definition.Declarations.Monotone;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Tier;

/** That what the rulebook declares monotone is so under one reading: a better answer never moves a service the wrong way. */
final class MonotoneChecks {
    private final Declarations declares;
    private final Reading reading;
    private final Together all;
    private final CertificateFailures failures;

    MonotoneChecks(Declarations declares, Reading reading, Together all, CertificateFailures failures) {
        this.declares = declares;
        this.reading = reading;
        this.all = all;
        this.failures = failures;
    }

    void check() {
        for (Monotone declared : declares.monotone()) {
            if (declared.holds(reading)) {
                for (GroupStates group : all.standings().groups()) {
                    monotone(declared, group);
                }
            }
        }
    }

    private void monotone(Monotone declared, GroupStates group) {
        Map<GroupStates.Rise, GroupStates.Risen> rises = new LinkedHashMap<>(group.rises());
        rises.keySet().removeIf(rise -> !rise.monotone().equals(declared.id()));
        if (rises.isEmpty()) {
            return;
        }
        Map<Candidates, Map<Criterion, Status>> others = all.standings().without(group);
        rises.forEach((rise, risen) -> others.forEach((rest, statuses) -> {
            Optional<Tier> before = all.found().verdict(rise.before().and(rest));
            Optional<Tier> after = all.found().verdict(rise.after().and(rest));
            if (before.isPresent()
                    && after.isPresent()
                    && declares.isMove(declared.never(), before.get(), after.get())) {
                failures.add(
                        Failure.Kind.NOT_MONOTONE,
                        declared.id(),
                        List.of(),
                        reading.answers(),
                        () -> notMonotone(declared, risen, Standings.merged(statuses, risen.before())));
            }
        }));
    }

    private Failure notMonotone(Monotone declared, GroupStates.Risen risen, Map<Criterion, Status> statuses) {
        Status from = Optional.ofNullable(statuses.get(risen.criterion())).orElseThrow();
        Predicate<Map<Criterion, Status>> holds = less -> {
            Optional<Tier> before = all.found().verdict(with(less, risen.criterion(), from));
            Optional<Tier> after = all.found().verdict(with(less, risen.criterion(), risen.after()));
            return before.isPresent()
                    && after.isPresent()
                    && declares.isMove(declared.never(), before.get(), after.get());
        };
        Map<Criterion, Status> shrunk = all.ways().shrunk(statuses, holds);
        Map<Criterion, Status> before = with(shrunk, risen.criterion(), from);
        Map<Criterion, Status> after = with(shrunk, risen.criterion(), risen.after());
        Tier one = all.found().verdict(before).orElseThrow();
        Tier two = all.found().verdict(after).orElseThrow();
        String criterion = risen.criterion().id();
        List<String> rules = new ArrayList<>(all.found().rules(one));
        rules.addAll(all.found().rules(two));
        return new Failure(
                Failure.Kind.NOT_MONOTONE,
                "`" + declared.id() + "` (" + declared.says() + ") does not hold: " + criterion + " rises from " + from
                        + " to " + risen.after() + ", and the tier moves from " + one + " to " + two,
                rules,
                reading.answers(),
                List.of(
                        all.example(criterion + " is " + from + ", and the tier is " + one, before),
                        all.example(criterion + " is " + risen.after() + ", and the tier is " + two, after)));
    }

    private static Map<Criterion, Status> with(Map<Criterion, Status> statuses, Criterion criterion, Status status) {
        return Standings.merged(statuses, Map.of(criterion, status));
    }
}
