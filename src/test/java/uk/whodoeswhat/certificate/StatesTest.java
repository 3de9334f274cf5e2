package uk.whodoeswhat.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.YamlText;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** That the proposal by which a state is said to come about is accepted, and does bring it about when it is judged. */
class StatesTest {
    private static final Rulebook RULEBOOK = ((Result.Ok<Rulebook>) Rulebook.bundled("who-does-what-2023")).value();
    private static final Reading READING = RULEBOOK.reading(Map.of());
    private static final RuleReads READS = RuleReads.of(RULEBOOK);
    private static final States STATES = new States(
            new Thresholds(RULEBOOK, READS),
            RULEBOOK.manifest(),
            RULEBOOK.manifest().effectiveFrom());
    private static final StageAnswers ANSWERS = new StageAnswers(RULEBOOK, STATES, READS);

    /** Every fifth state is tried, beginning with the first; each has many near it that are brought about the same way. */
    private static final int EVERY = 5;

    @ParameterizedTest
    @EnumSource(
            value = FactType.class,
            names = {
                "MEMBERSHIP",
                "USERS",
                "ALTERNATIVE",
                "GRADING",
                "INSTRUMENT",
                "SOLUTIONS",
                "PROFILE",
                "CLAIM",
                "DELIVERY",
                "REACH",
                "CRITICALITY",
                "ALTERNATIVES",
                "GAP",
                "AIM",
                "LOCALITY"
            })
    void aStateComesAboutByItsProposal(FactType fact) {
        List<AnsweredState> answered = ANSWERS.of(fact, READING).stream()
                .filter(each -> each.state().change().isPresent())
                .filter(each -> !each.run().firings().isEmpty()) // or a decision does not tell that it came about
                .toList();
        assertThat(answered).isNotEmpty();
        for (int i = 0; i < answered.size(); i += EVERY) {
            AnsweredState each = answered.get(i);
            ProposalBuilder draft = STATES.blank();
            each.state().change().orElseThrow().on(draft);
            Proposal read = read(draft.proposal());
            Judgement judgement = RULEBOOK.judge(read, READING, StageObserver.NONE);
            assertThat(judgement.firings())
                    .as(each.state().fact().toString())
                    .anyMatch(firing -> firing.rule()
                                    .equals(each.run().firings().get(0).rule())
                            && words(firing.fact()).equals(words(each.state().fact())));
        }
    }

    private static Proposal read(Proposal proposal) {
        byte[] yaml = YamlText.of(proposal).getBytes(StandardCharsets.UTF_8);
        Result<Proposal> read = ProposalReader.read(yaml, Format.YAML);
        assertThat(read.problems()).isEmpty();
        assertThat(((Result.Ok<Proposal>) read).value()).isEqualTo(proposal);
        return proposal;
    }

    private static String words(Object fact) {
        return (fact instanceof CriterionFact each ? each.criterion() + " " : "") + FactText.of(fact);
    }
}
