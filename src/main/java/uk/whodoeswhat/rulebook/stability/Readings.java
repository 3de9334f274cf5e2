package uk.whodoeswhat.rulebook.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Tier;

/**
 * How a judgement stands under other readings: each single other answer that changes the tier, and of all combinations of
 * answers, how many there are and how many give the same tier.
 */
public record Readings(List<Other> changes, int combinations, int agreeing) {
    public Readings {
        changes = List.copyOf(changes);
    }

    /** Another answer to one question, and the tier it gives. */
    public record Other(String question, String answer, Tier tier) {}

    static Readings of(AllReadings all, WhatIfEvaluator composition) {
        Judgement judgement = composition.judgement();
        List<Optional<Tier>> tiers = all.tiers(composition);
        Optional<Tier> same = Optional.of(judgement.tier());
        long agreeing = tiers.stream().filter(same::equals).count();
        return new Readings(changes(all, judgement, tiers), all.size(), (int) agreeing);
    }

    private static List<Other> changes(AllReadings all, Judgement judgement, List<Optional<Tier>> tiers) {
        List<Other> changes = new ArrayList<>();
        for (AllReadings.Neighbour next : all.neighbours(judgement.reading())) {
            tiers.get(next.index())
                    .filter(tier -> tier != judgement.tier())
                    .ifPresent(tier -> changes.add(new Other(next.question(), next.answer(), tier)));
        }
        return changes;
    }
}
