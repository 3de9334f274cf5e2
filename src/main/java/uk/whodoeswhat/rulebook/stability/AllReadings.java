package uk.whodoeswhat.rulebook.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.EvaluationContext;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.tier.Condition;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.TierStates;

/**
 * Every combination of answers to the questions of reading, laid out so that a proposal is examined once for all of them: the
 * settings under which findings may differ, the different lists of conditions a tier may have, and the verdicts.
 */
public final class AllReadings {
    private static final int[] NONE = {};
    private static final List<Integer> SHIFTS =
            Tier.CENTRAL.stream().map(TierStates::shift).toList();

    private final List<EvaluationContext> settings = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Reading, Integer> places = new HashMap<>();
    private final Map<Reading, List<Neighbour>> neighbours = new ConcurrentHashMap<>();
    private final List<Question> questions;

    /** Another answer to one question of a reading, and where the reading with that answer stands in the list of all. */
    record Neighbour(String question, String answer, int index) {}

    /** One reading: which setting's findings, which list of conditions for each central tier, and the verdict by stand. */
    private record Row(int setting, List<Integer> columns, List<Optional<Tier>> verdicts) {

        Optional<Tier> tier(List<int[]> stands) {
            int[] stand = setting < 0 ? NONE : stands.get(setting);
            if (stand.length == 0) {
                return Optional.empty();
            }
            int all = TierStates.ALL_SATISFIED;
            for (int i = 0; i < SHIFTS.size(); i++) {
                all |= stand[columns.get(i)] << SHIFTS.get(i);
            }
            return verdicts.get(all);
        }
    }

    private AllReadings(List<Question> questions) {
        this.questions = questions;
    }

    public static AllReadings of(Engine engine) {
        AllReadings all = new AllReadings(engine.contents().manifest().questions());
        Map<List<EvaluationContext.Alike>, Integer> alike = new HashMap<>();
        Map<EvaluationContext.Alike, List<Optional<Tier>>> verdicts = new HashMap<>();
        for (Reading reading : Reading.every(all.questions)) {
            all.places.put(reading, all.rows.size());
            all.rows.add(all.row(engine, reading, alike, verdicts));
        }
        return all;
    }

    int size() {
        return rows.size();
    }

    /** The readings that differ from this one in one answer, in the order of questions and answers. */
    List<Neighbour> neighbours(Reading reading) {
        return neighbours.computeIfAbsent(
                reading,
                key -> questions.stream()
                        .flatMap(question -> question.answers().stream()
                                .filter(answer -> !key.says(question.id(), answer.id()))
                                .map(answer -> neighbour(key, question.id(), answer.id())))
                        .toList());
    }

    private Neighbour neighbour(Reading reading, String question, String answer) {
        Map<String, String> answers = new HashMap<>(reading.answers());
        answers.put(question, answer);
        return new Neighbour(question, answer, places.getOrDefault(Reading.of(questions, answers), -1));
    }

    /** The tier in each reading, where the rules give one. */
    List<Optional<Tier>> tiers(WhatIfEvaluator composition) {
        List<int[]> stands = new ArrayList<>(settings.size());
        Map<Optional<Findings>, int[]> known = new HashMap<>();
        for (EvaluationContext setting : settings) {
            stands.add(known.computeIfAbsent(
                    findings(composition, setting),
                    findings -> findings.map(this::stands).orElse(NONE)));
        }
        List<Optional<Tier>> tiers = new ArrayList<>(rows.size());
        for (Row row : rows) {
            tiers.add(row.tier(stands));
        }
        return tiers;
    }

    private static Optional<Findings> findings(WhatIfEvaluator composition, EvaluationContext setting) {
        try {
            return Optional.of(composition.findings(setting));
        } catch (RuleException fault) {
            return Optional.empty();
        }
    }

    /** Where each list of conditions stands: as its worst condition. */
    private int[] stands(Findings findings) {
        int[] codes = new int[conditions.size()];
        Arrays.setAll(codes, i -> TierStates.code(conditions.get(i).outcome(findings)));
        int[] stands = new int[columns.size()];
        for (int i = 0; i < stands.length; i++) {
            for (int condition : columns.get(i)) {
                stands[i] = Math.max(stands[i], codes[condition]);
            }
        }
        return stands;
    }

    private Row row(
            Engine engine,
            Reading reading,
            Map<List<EvaluationContext.Alike>, Integer> alike,
            Map<EvaluationContext.Alike, List<Optional<Tier>>> verdicts) {
        try {
            EvaluationContext setting = engine.remembered(reading);
            List<EvaluationContext.Alike> findings =
                    Stage.factsOfFindings().stream().map(setting::alike).toList();
            Integer known = alike.get(findings);
            if (known == null) {
                known = settings.size();
                settings.add(setting);
                alike.put(findings, known);
            }
            List<Integer> lists = Tier.CENTRAL.stream()
                    .map(tier -> column(setting.possibleTiers().requirements(), tier))
                    .toList();
            return new Row(known, lists, verdicts.computeIfAbsent(setting.alikeVerdict(), key -> verdicts(setting)));
        } catch (RuleException fault) {
            return new Row(-1, List.of(), List.of());
        }
    }

    private int column(List<Requirement> requirements, Tier tier) {
        List<Integer> column = requirements.stream()
                .filter(requirement -> requirement.tier() == tier)
                .map(requirement -> place(requirement.condition(), conditions))
                .toList();
        return place(column, columns);
    }

    /** Where something stands in a list that has each thing once; it is added where it is new. */
    private static <T> int place(T each, List<T> all) {
        int place = all.indexOf(each);
        if (place < 0) {
            all.add(each);
            return all.size() - 1;
        }
        return place;
    }

    private static List<Optional<Tier>> verdicts(EvaluationContext setting) {
        return IntStream.range(0, TierStates.CASES)
                .mapToObj(stand -> TierStates.isCase(stand) ? verdict(setting, stand) : Optional.<Tier>empty())
                .toList();
    }

    private static Optional<Tier> verdict(EvaluationContext setting, int stand) {
        try {
            return Optional.of(setting.tier(TierStates.candidates(stand)));
        } catch (RuleException fault) {
            return Optional.empty();
        }
    }
}
