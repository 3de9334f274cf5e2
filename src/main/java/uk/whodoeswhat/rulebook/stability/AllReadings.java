package uk.whodoeswhat.rulebook.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.whodoeswhat.finding.CoverageGap;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.rulebook.definition.ExampleService;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.EvaluationContext;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.tier.Availability;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.Condition;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/**
 * Every combination of answers to the questions of reading, laid out so that a proposal is examined once for all of them: the
 * settings under which findings may differ, the different lists of conditions a tier may have, and the verdicts.
 */
public final class AllReadings {
    private static final Availability[] NONE = {};

    private final List<EvaluationContext> settings = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<List<Integer>> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Reading, Integer> places = new LinkedHashMap<>();
    private final List<Set<String>> refuted = new ArrayList<>();
    private final Map<Reading, List<Neighbour>> neighbours = new ConcurrentHashMap<>();
    private final List<Question> questions;

    /** Another answer to one question of a reading, and where the reading with that answer stands in the list of all. */
    record Neighbour(String question, String answer, int index) {}

    /** One reading: which setting's findings, which list of conditions for each central tier, and the verdicts. */
    private record Row(int setting, List<Integer> columns, Map<Candidates, Tier> verdicts) {

        Optional<Tier> tier(List<Availability[]> stands) {
            Availability[] stand = setting < 0 ? NONE : stands.get(setting);
            return stand.length == 0
                    ? Optional.empty()
                    : Optional.ofNullable(verdicts.get(
                            new Candidates(stand[columns.get(0)], stand[columns.get(1)], stand[columns.get(2)])));
        }
    }

    private AllReadings(List<Question> questions) {
        this.questions = questions;
    }

    public static AllReadings of(Engine engine) {
        AllReadings all = new AllReadings(engine.contents().manifest().questions());
        Map<List<EvaluationContext.Alike>, Integer> alike = new HashMap<>();
        Map<EvaluationContext.Alike, Map<Candidates, Tier>> verdicts = new HashMap<>();
        for (Reading reading : Reading.every(all.questions)) {
            all.places.put(reading, all.rows.size());
            all.rows.add(all.row(engine, reading, alike, verdicts));
        }
        all.refute(engine.contents().manifest().examples());
        return all;
    }

    /** Which examples each reading gives another tier than the sources do. */
    private void refute(List<ExampleService> examples) {
        rows.forEach(row -> refuted.add(new LinkedHashSet<>()));
        for (ExampleService example : examples) {
            List<Availability[]> stands = settings.stream()
                    .map(setting -> findings(example, setting).map(this::stands).orElse(NONE))
                    .toList();
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).tier(stands).equals(Optional.of(example.tier()))) {
                    refuted.get(i).add(example.id());
                }
            }
        }
    }

    private static Optional<Findings> findings(ExampleService example, EvaluationContext setting) {
        try {
            Map<Criterion, Status> statuses = new EnumMap<>(Criterion.class);
            example.findings()
                    .forEach((id, status) -> Criterion.of(id).ifPresent(criterion -> statuses.put(criterion, status)));
            CoverageGap gap = new CoverageGap(
                    example.noSolution().cohort(), example.noSolution().icbs());
            statuses.put(gap.criterion(), setting.finding(Stage.FINDING, gap));
            setting.structure()
                    .wholes()
                    .forEach((whole, parts) -> statuses.put(
                            whole,
                            setting.aim(
                                    whole,
                                    statuses.getOrDefault(parts.get(0), Status.UNKNOWN),
                                    statuses.getOrDefault(parts.get(1), Status.UNKNOWN))));
            return Optional.of(Findings.of(statuses));
        } catch (RuleException fault) {
            return Optional.empty();
        }
    }

    /** Every reading, in the order of questions and answers, with the examples that refute it: none where it fits. */
    public Map<Reading, List<String>> refuted() {
        Map<Reading, List<String>> all = new LinkedHashMap<>();
        places.forEach((reading, place) -> all.put(reading, refutedBy(place)));
        return all;
    }

    /** The examples that refute the reading at this place, in their order. */
    List<String> refutedBy(int place) {
        return List.copyOf(refuted.get(place));
    }

    /** Whether the reading at this place gives every example the tier that the sources say. */
    boolean fits(int place) {
        return refuted.get(place).isEmpty();
    }

    /** The readings, each at its place in the lists of all. */
    List<Reading> readings() {
        return List.copyOf(places.keySet());
    }

    List<Question> questions() {
        return questions;
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
        List<Availability[]> stands = new ArrayList<>(settings.size());
        Map<Optional<Findings>, Availability[]> known = new HashMap<>();
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
    private Availability[] stands(Findings findings) {
        Availability[] each = new Availability[conditions.size()];
        Arrays.setAll(each, i -> Availability.of(conditions.get(i).outcome(findings)));
        Availability[] stands = new Availability[columns.size()];
        Arrays.fill(stands, Availability.AVAILABLE);
        for (int i = 0; i < stands.length; i++) {
            for (int condition : columns.get(i)) {
                stands[i] = stands[i].and(each[condition]);
            }
        }
        return stands;
    }

    private Row row(
            Engine engine,
            Reading reading,
            Map<List<EvaluationContext.Alike>, Integer> alike,
            Map<EvaluationContext.Alike, Map<Candidates, Tier>> verdicts) {
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
            return new Row(-1, List.of(), Map.of());
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

    /** By where the central tiers stand, where the rules give a tier. */
    private static Map<Candidates, Tier> verdicts(EvaluationContext setting) {
        Map<Candidates, Tier> verdicts = new HashMap<>();
        for (Candidates candidates : Candidates.EVERY) {
            try {
                verdicts.put(candidates, setting.tier(candidates));
            } catch (RuleException fault) {
                // no verdict, which is what is known of it
            }
        }
        return verdicts;
    }
}
