package uk.whodoeswhat.report;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.Binding;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.rationale.Words;

/** Tells the evidence of a proposal as rows: how strong each item is, by whose word, and which findings used it. */
public final class EvidenceTable {

    /** So many rows leave a paper at four pages. */
    private static final int ROWS = 8;

    /** The names of so many items have so much room; where they are longer, fewer are told. */
    private static final int ROOM = 1360;

    private static final int USES = 3;

    /** The evidence on which most findings rest, the strongest first among equals. */
    static List<BoardPaper.EvidenceRow> of(Told told) {
        Map<String, List<String>> uses = uses(told);
        Comparator<Evidence> mostUsed =
                comparing(item -> uses.getOrDefault(item.id(), List.of()).size());
        List<Evidence> items = told.judgement().proposal().evidence().stream()
                .sorted(mostUsed.thenComparing(Evidence::grade).reversed())
                .limit(ROWS)
                .toList();
        return items.subList(0, fitting(items)).stream()
                .map(item -> row(item, first(uses.getOrDefault(item.id(), List.of())), EvidenceTable::brief))
                .toList();
    }

    private static int fitting(List<Evidence> items) {
        int room = ROOM;
        int fitting = 0;
        for (Evidence item : items) {
            String source = item.source().map(Evidence.SourceLink::title).orElse("");
            room -= Brief.width(item.id() + brief(item.title()) + brief(source));
            fitting += room < 0 ? 0 : 1;
        }
        return fitting;
    }

    private static String brief(String name) {
        return Brief.text(name, Brief.CELL);
    }

    private static List<String> first(List<String> uses) {
        return uses.size() <= USES + 1 ? uses : Brief.items(uses, USES, "");
    }

    /** An item in words: its source, its strength, and what it compares. */
    public static List<String> words(Evidence item) {
        BoardPaper.EvidenceRow row = row(item, List.of(), UnaryOperator.identity());
        return List.of(row.source(), row.strength(), row.comparison());
    }

    private static Map<String, List<String>> uses(Told told) {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        for (Finding finding : told.judgement().findings()) {
            String criterion = Words.lower(told.words().of(finding.criterion()));
            finding.evidence()
                    .forEach(id ->
                            uses.computeIfAbsent(id, key -> new ArrayList<>()).add(criterion));
        }
        return uses;
    }

    private static BoardPaper.EvidenceRow row(Evidence item, List<String> uses, UnaryOperator<String> name) {
        String source = item.source().map(Evidence.SourceLink::title).map(name).orElse("No source given");
        return new BoardPaper.EvidenceRow(
                item.id(),
                name.apply(item.title()),
                source + ", " + PlainDate.of(item.date()) + ".",
                kind(item) + ". Grade " + item.grade() + " of 5, graded by " + by(item.gradedBy()) + ". "
                        + (item.independent() ? "Independent." : "Not independent."),
                comparison(item.comparator()),
                uses.isEmpty() ? "No finding rests on it." : Words.capital(String.join("; ", uses)) + ".");
    }

    private static String kind(Evidence item) {
        return switch (item.kind()) {
            case ACCOUNT -> "Account";
            case USAGE -> "Usage figures";
            case EVALUATION -> "Evaluation";
            case TRIAL -> "Trial";
            case REVIEW -> "Review";
            case MODEL -> "Model";
            case EXPERT -> "Expert opinion";
            case COST -> "Cost figures";
            case INSTRUMENT ->
                item.binding()
                                .filter(binding -> binding.force() == Binding.Force.MUST)
                                .isPresent()
                        ? "Rule that obliges"
                        : "Rule that does not oblige";
        };
    }

    private static String by(Evidence.GradedBy who) {
        return switch (who) {
            case PROPOSER -> "the proposer";
            case BOARD -> "a board";
            case INDEPENDENT -> "somebody independent";
        };
    }

    private static String comparison(uk.whodoeswhat.proposal.Evidence.Comparator comparator) {
        return design(comparator.design())
                + comparator.against().map(against -> ", " + against(against)).orElse("") + ".";
    }

    private static String design(Evidence.Design design) {
        return switch (design) {
            case NONE -> "Compares with nothing else";
            case SURVEY -> "A survey";
            case CORRELATION -> "A correlation";
            case BEFORE_AFTER -> "Before and after";
            case MODELLED -> "Modelled";
            case CASE_STUDY -> "A case study";
            case CONTROLLED -> "With a control";
        };
    }

    private static String against(Evidence.Against against) {
        return switch (against) {
            case LOCAL -> "against local or regional provision";
            case NOTHING -> "against nothing in place";
            case OTHER -> "against something else";
        };
    }

    private EvidenceTable() {}
}
