package uk.whodoeswhat.rulebook.stability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Tier;

/**
 * How a judgement stands under other readings: each single other answer that changes the tier; of all combinations of answers,
 * how many there are and how many give the same tier; and of those that fit the examples of the sources, how many there are, how
 * many give the same tier, how many give each tier, and the questions on which that turns.
 */
public record Readings(
        List<Other> changes,
        int combinations,
        int agreeing,
        int fitting,
        int fittingAgreeing,
        Map<Tier, Integer> tiers,
        List<String> turningOn) {
    public Readings {
        turningOn = List.copyOf(turningOn);
        changes = List.copyOf(changes);
    }

    /** Another answer to one question, the tier it gives, and the examples that refute the reading with it. */
    public record Other(String question, String answer, Tier tier, List<String> refutedBy) {
        public Other {
            refutedBy = List.copyOf(refutedBy);
        }
    }

    static Readings of(AllReadings all, WhatIfEvaluator composition) {
        Judgement judgement = composition.judgement();
        List<Optional<Tier>> tiers = all.tiers(composition);
        Optional<Tier> same = Optional.of(judgement.tier());
        long agreeing = tiers.stream().filter(same::equals).count();
        Map<Reading, Tier> fitting = new HashMap<>();
        List<Reading> readings = all.readings();
        for (int i = 0; i < tiers.size(); i++) {
            if (all.fits(i) && tiers.get(i).isPresent()) {
                fitting.put(readings.get(i), tiers.get(i).get());
            }
        }
        Map<Tier, Integer> counts = new EnumMap<>(Tier.class);
        fitting.values().forEach(tier -> counts.merge(tier, 1, Integer::sum));
        return new Readings(
                changes(all, judgement, tiers),
                all.size(),
                (int) agreeing,
                fitting.size(),
                counts.getOrDefault(judgement.tier(), 0),
                counts,
                turningOn(all.questions(), fitting));
    }

    /** The questions of which another answer, and nothing else, makes a fitting reading give another tier. */
    private static List<String> turningOn(List<Question> questions, Map<Reading, Tier> fitting) {
        return questions.stream()
                .map(Question::id)
                .filter(question -> turnsOn(question, fitting))
                .toList();
    }

    private static boolean turnsOn(String question, Map<Reading, Tier> fitting) {
        Map<Map<String, String>, Tier> byTheOthers = new HashMap<>();
        return fitting.entrySet().stream().anyMatch(each -> {
            Map<String, String> others = new HashMap<>(each.getKey().answers());
            others.remove(question);
            return byTheOthers.computeIfAbsent(others, any -> each.getValue()) != each.getValue();
        });
    }

    private static List<Other> changes(AllReadings all, Judgement judgement, List<Optional<Tier>> tiers) {
        List<Other> changes = new ArrayList<>();
        for (AllReadings.Neighbour next : all.neighbours(judgement.reading())) {
            tiers.get(next.index())
                    .filter(tier -> tier != judgement.tier())
                    .ifPresent(tier ->
                            changes.add(new Other(next.question(), next.answer(), tier, all.refutedBy(next.index()))));
        }
        return changes;
    }
}
