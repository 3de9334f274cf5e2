package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Tier;

/** Tells a rationale in plain English: why not another tier, what would change it, what is missing, how firm it is. */
public final class Telling {
    private final Judgement judgement;
    private final Rationale rationale;
    private final Words words;
    private final ChangesTold changes;
    private final StabilityTold stability;

    private Telling(Rulebook rulebook, Judgement judgement, Rationale rationale) {
        this.judgement = judgement;
        this.rationale = rationale;
        this.words = new Words(rulebook.manifest());
        this.changes = new ChangesTold(words);
        this.stability = new StabilityTold(rulebook);
    }

    /** In the order in which a reader asks. */
    public static List<Passage> of(Rulebook rulebook, Judgement judgement, Rationale rationale) {
        return new Telling(rulebook, judgement, rationale).passages();
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        rationale
                .whyNot()
                .forEach(each -> passages.add(new Passage("Why it is not " + named(each.tier()), each.sentences())));
        passages.addAll(beyondWhyNot());
        return passages;
    }

    /** The same without why it is not another tier, for those who tell that requirement by requirement. */
    public static List<Passage> beyondWhyNot(Rulebook rulebook, Judgement judgement, Rationale rationale) {
        return new Telling(rulebook, judgement, rationale).beyondWhyNot();
    }

    /** What would make it another tier, and what that would take. */
    public static List<Passage> changes(Rulebook rulebook, Judgement judgement, Rationale rationale) {
        return new Telling(rulebook, judgement, rationale).changes();
    }

    /** What each answer to a question would leave possible; answers that leave the same are told together. */
    public static List<String> answers(NextQuestion next, Words words) {
        Map<Set<Tier>, List<String>> left = new LinkedHashMap<>();
        next.settles()
                .forEach((status, tiers) -> left.computeIfAbsent(tiers, any -> new ArrayList<>())
                        .add(words.answer(next.criterion(), status)));
        if (left.size() == 1 && next.settles().size() > 1) {
            return List.of("Whatever the answer, this leaves "
                    + named(left.keySet().iterator().next(), words)
                    + ". It settles something only together with other answers.");
        }
        return left.entrySet().stream()
                .map(each ->
                        "If " + String.join(", or if ", each.getValue()) + ": " + named(each.getKey(), words) + ".")
                .toList();
    }

    private static String named(Set<Tier> tiers, Words words) {
        return tiers.stream().map(tier -> named(tier, words)).collect(Collectors.joining(" or "));
    }

    private static String named(Tier tier, Words words) {
        return "\"" + Words.lower(words.of(tier)) + "\"";
    }

    private List<Passage> beyondWhyNot() {
        List<Passage> passages = new ArrayList<>(changes());
        passages.add(missing());
        passages.add(new Passage(
                "How firm it is under other readings", stability.readings(judgement, rationale.readings())));
        passages.add(new Passage("How near the limits it is", stability.margins(rationale.margins())));
        if (!rationale.restsOn().isEmpty()) {
            passages.add(new Passage("What it rests on", stability.restsOn(judgement.proposal(), rationale.restsOn())));
        }
        return passages;
    }

    private List<Passage> changes() {
        List<Passage> passages = new ArrayList<>();
        rationale
                .minimalChanges()
                .forEach((tier, all) ->
                        passages.add(new Passage("What would make it " + named(tier), changes.ways(all))));
        passages.add(new Passage(
                "What that would take", changes.takes(rationale.minimalChanges().values())));
        return passages;
    }

    private Passage missing() {
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of(judgement.standing()));
        if (!rationale.nextQuestions().isEmpty()) {
            sentences.add("Answer these, in this order.");
        }
        rationale.nextQuestions().forEach(next -> sentences.addAll(question(next)));
        if (!rationale.idle().isEmpty()) {
            sentences.add("These are open too, but they cannot change the result: "
                    + rationale.idle().stream().map(this::named).collect(Collectors.joining("; ")) + ".");
        }
        return new Passage("What is still missing", sentences);
    }

    private List<String> question(NextQuestion next) {
        List<String> sentences = new ArrayList<>(List.of(next.question()));
        sentences.addAll(answers(next, words));
        return sentences;
    }

    private String named(Tier tier) {
        return named(tier, words);
    }

    private String named(Criterion criterion) {
        return Words.lower(words.of(criterion));
    }
}
