package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Judgement;
import uk.whodoeswhat.rulebook.Rulebook;
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

    /** What each answer to a question would leave possible. */
    public static List<String> answers(NextQuestion next, Words words) {
        return next.settles().entrySet().stream()
                .map(each -> "If " + Words.answer(each.getKey()) + ": "
                        + each.getValue().stream()
                                .map(tier -> Words.lower(words.of(tier)))
                                .collect(Collectors.joining(" or "))
                        + ".")
                .toList();
    }

    private List<Passage> beyondWhyNot() {
        List<Passage> passages = new ArrayList<>(changes());
        passages.add(missing());
        passages.add(new Passage(
                "How firm it is under other readings", stability.readings(judgement, rationale.readings())));
        passages.add(new Passage("How near the limits it is", stability.margins(rationale.margins())));
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
        for (Map.Entry<Status, Set<Tier>> each : next.settles().entrySet()) {
            String left = each.getValue().stream().map(this::named).collect(Collectors.joining(" or "));
            sentences.add("If " + Words.answer(each.getKey()) + ": " + left + ".");
        }
        return sentences;
    }

    private String named(Tier tier) {
        return "\"" + Words.lower(words.of(tier)) + "\"";
    }

    private String named(Criterion criterion) {
        return Words.lower(words.of(criterion));
    }
}
