package uk.whodoeswhat.rationale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Standing;

/** What people read of the public cases: plain, without internal names, and whole. */
class TellingTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final Map<String, Proposal> CASES = PublicCases.all();
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b");

    /** Grade 7 is a reading age of about 12. */
    private static final double GRADE = 7;

    @Test
    void theFormulaGivesWhatItIsKnownToGive() {
        assertThat(ReadingAge.grade(List.of("The cat sat on the mat."))).isCloseTo(-1.45, within(0.01));
        assertThat(ReadingAge.syllables("standardisation")).isEqualTo(5);
        assertThat(ReadingAge.syllables("place")).isEqualTo(1);
        assertThat(ReadingAge.syllables("people")).isEqualTo(2);
    }

    @Test
    void thereAreThirteenCasesAndEachReadsEasily() {
        assertThat(CASES).hasSize(13);
        CASES.forEach((name, proposal) -> {
            double grade = ReadingAge.grade(text(passages(proposal)));
            assertThat(grade).as(name).isLessThanOrEqualTo(GRADE);
        });
    }

    @Test
    void noInternalNameIsShown() {
        List<String> names = new ArrayList<>();
        RULEBOOK.rules().stream().map(Rule::id).forEach(names::add);
        RULEBOOK.manifest().parameters().stream().map(Parameter::id).forEach(names::add);
        RULEBOOK.manifest().questions().stream().map(Question::id).forEach(names::add);
        CASES.forEach((name, proposal) -> {
            String text = String.join("\n", text(passages(proposal)));
            assertThat(text).as(name).doesNotContain(names).doesNotContain("{").doesNotContainPattern(CONSTANT);
        });
    }

    @Test
    void firmAndProvisionalAreExplainedEachTime() {
        CASES.forEach((name, proposal) -> {
            Judgement judgement = judged(proposal);
            String words = judgement.standing() == Standing.FIRM
                    ? "no missing or contested answer could change it"
                    : "an answer that is missing or contested could still change it";
            assertThat(String.join(" ", text(passages(proposal)))).as(name).contains(words);
        });
    }

    @Test
    void whatTheProposerCanBringComesFirstAndTheRestIsCounted() {
        List<Passage> passages = passages(CASES.get("nhs-login"));
        Passage single = passages.stream()
                .filter(each -> each.heading().startsWith("What would make it \"single"))
                .findFirst()
                .orElseThrow();
        assertThat(single.sentences())
                .startsWith("The proposer alone cannot bring this about.")
                .endsWith("There are 10 more ways.");
    }

    @Test
    void whyItIsNotEachOtherTierComesFirst() {
        CASES.forEach((name, proposal) -> assertThat(passages(proposal).subList(0, 3))
                .as(name)
                .extracting(Passage::heading)
                .allMatch(heading -> heading.startsWith("Why it is not \"")));
    }

    private static List<Passage> passages(Proposal proposal) {
        Judgement judgement = judged(proposal);
        return Telling.of(RULEBOOK, judgement, Rationale.of(RULEBOOK, judgement));
    }

    private static Judgement judged(Proposal proposal) {
        return RULEBOOK.judge(proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE);
    }

    private static List<String> text(List<Passage> passages) {
        List<String> text = new ArrayList<>();
        for (Passage passage : passages) {
            text.add(passage.heading() + ".");
            text.addAll(passage.sentences());
        }
        return text;
    }
}
