package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.framework.Answer;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.tier.Condition;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Stand;
import uk.whodoeswhat.tier.Tier;

/**
 * Every combination of answers to the questions of reading, laid out so that a proposal is examined once for all of them: the
 * settings under which findings may differ, the different lists of conditions a tier may have, and the verdicts.
 */
final class AllReadings {
    private final List<Remembered> settings = new ArrayList<>();
    private final List<List<Condition>> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Reading, Integer> places = new HashMap<>();

    /** One reading: which setting's findings, which list of conditions for each central tier, and the verdict by stand. */
    private record Row(int setting, List<Integer> columns, List<Optional<Tier>> verdicts) {}

    static AllReadings of(Engine engine) {
        AllReadings all = new AllReadings();
        Map<List<Remembered.Alike>, Integer> alike = new HashMap<>();
        Map<Remembered.Alike, List<Optional<Tier>>> verdicts = new HashMap<>();
        List<Question> questions = engine.contents().manifest().questions();
        for (Map<String, String> answers : combinations(questions)) {
            Reading reading = Reading.of(questions, answers);
            all.places.put(reading, all.rows.size());
            all.rows.add(all.row(engine, reading, alike, verdicts));
        }
        return all;
    }

    int size() {
        return rows.size();
    }

    /** Where a reading stands in the list of all. */
    int index(Reading reading) {
        return places.getOrDefault(reading, -1);
    }

    /** The tier in each reading, where the rules give one. */
    List<Optional<Tier>> tiers(Composition composition) {
        List<List<Integer>> stands = settings.stream()
                .map(setting -> findings(composition, setting).map(this::stands).orElse(List.of()))
                .toList();
        return rows.stream().map(row -> tier(row, stands)).toList();
    }

    private static Optional<Tier> tier(Row row, List<List<Integer>> stands) {
        if (row.setting() < 0 || stands.get(row.setting()).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> stand = stands.get(row.setting());
        int all = Stand.ALL_SATISFIED;
        for (int i = 0; i < Tier.CENTRAL.size(); i++) {
            all |= stand.get(row.columns().get(i)) << Stand.shift(Tier.CENTRAL.get(i));
        }
        return row.verdicts().get(all);
    }

    private static Optional<Findings> findings(Composition composition, Remembered setting) {
        try {
            return Optional.of(composition.findings(setting));
        } catch (RuleFault fault) {
            return Optional.empty();
        }
    }

    /** Where each list of conditions stands. */
    private List<Integer> stands(Findings findings) {
        Map<Condition, Integer> codes = new HashMap<>();
        List<Integer> stands = new ArrayList<>(columns.size());
        for (List<Condition> column : columns) {
            int worst = Stand.ALL_SATISFIED;
            for (Condition condition : column) {
                worst = Math.max(worst, codes.computeIfAbsent(condition, each -> Stand.code(each.outcome(findings))));
            }
            stands.add(worst);
        }
        return stands;
    }

    private Row row(
            Engine engine,
            Reading reading,
            Map<List<Remembered.Alike>, Integer> alike,
            Map<Remembered.Alike, List<Optional<Tier>>> verdicts) {
        try {
            Remembered setting = engine.remembered(reading);
            List<Remembered.Alike> findings =
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
        } catch (RuleFault fault) {
            return new Row(-1, List.of(), List.of());
        }
    }

    private int column(List<Requirement> requirements, Tier tier) {
        List<Condition> conditions = requirements.stream()
                .filter(requirement -> requirement.tier() == tier)
                .map(Requirement::condition)
                .toList();
        int index = columns.indexOf(conditions);
        if (index < 0) {
            columns.add(conditions);
            return columns.size() - 1;
        }
        return index;
    }

    private static List<Optional<Tier>> verdicts(Remembered setting) {
        return IntStream.range(0, Stand.CASES)
                .mapToObj(stand -> Stand.isCase(stand) ? verdict(setting, stand) : Optional.<Tier>empty())
                .toList();
    }

    private static Optional<Tier> verdict(Remembered setting, int stand) {
        try {
            return Optional.of(setting.tier(Stand.candidates(stand)));
        } catch (RuleFault fault) {
            return Optional.empty();
        }
    }

    private static List<Map<String, String>> combinations(List<Question> questions) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Question question : questions) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> so : all) {
                for (Answer answer : question.answers()) {
                    Map<String, String> next = new LinkedHashMap<>(so);
                    next.put(question.id(), answer.id());
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }
}
