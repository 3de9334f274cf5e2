package uk.whodoeswhat.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rationale.PublicCases;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;

class ReplayTest {
    private static final String DECIDED_BY = "\"engine\":\"" + EngineVersion.get() + "\"";
    private static final JsonMapper JSON = new JsonMapper();

    private final Decision decision = decide("pds");
    private final String recorded = new String(decision.bytes(), StandardCharsets.UTF_8);

    @Test
    void everyExampleReplaysToTheSameBytes() {
        PublicCases.all()
                .keySet()
                .forEach(id -> assertThat(
                                Replay.of(decide(id).bytes(), decide(id)).holds())
                        .as(id)
                        .isTrue());
    }

    @Test
    void onTheSameVersionAnotherWordIsADifference() {
        Replay replay = replay(recorded.replaceFirst("\"title\":\"", "\"title\":\"The "));

        assertThat(replay.holds()).isFalse();
        assertThat(replay.differences())
                .singleElement()
                .satisfies(each -> assertThat(each.path()).isEqualTo("proposal.title"));
    }

    @Test
    void anotherVersionMayTellItInOtherWords() {
        String summary = JSON.readTree(recorded).path("summary").stringValue();
        Replay replay = replay(asByAnother(recorded.replace(summary, "In short, so.")));

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.holds()).isTrue();
        assertThat(replay.recordedBy()).isEqualTo("0.0.1");
        assertThat(replay.retold())
                .containsExactly(new Difference("summary", Optional.of("In short, so."), Optional.of(summary)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tier\":\"SINGLE_CENTRAL\",\"trace\" | \"tier\":\"LOCAL\",\"trace\" | tier",
                "\"standing\":\"FIRM\" | \"standing\":\"PROVISIONAL\" | standing",
                "\"possibleTiers\":[\"SINGLE_CENTRAL\"],\"prop | \"possibleTiers\":[\"SINGLE_CENTRAL\",\"LOCAL\"],\"prop | possibleTiers[1]",
                "\"headline\":\"SETTLED\" | \"headline\":\"OPEN\" | headline",
                "\"need\":{\"possibleTiers\":[\"S | \"need\":{\"possibleTiers\":[\"LOCAL\",\"S | need.possibleTiers[0]",
                "\"outcome\":\"SATISFIED\"} | \"outcome\":\"OPEN\"} | aimsCase.outcome",
                "\"status\":\"MET\" | \"status\":\"NOT_MET\" | findings[8].status",
                "\"outcome\":\"SATISFIED\",\"req | \"outcome\":\"BLOCKED\",\"req | requirements[0].outcome",
            })
    void noVersionMayConcludeOtherwise(String text, String instead, String path) {
        assertThat(recorded).contains(text);
        Replay replay =
                replay(asByAnother(recorded.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(instead))));

        assertThat(replay.differences()).extracting(Difference::path).containsExactly(path);
        assertThat(replay.differences().get(0).message()).contains(path, "recorded", "recomputed");
    }

    @Test
    void oneRuleMoreIsOneDifference() {
        Map<?, ?> tree = tree(recorded);
        @SuppressWarnings("unchecked")
        var trace = (List<Object>) tree.get("trace");
        trace.add(3, Map.of("step", "CLAIMS", "rule", "a.rule.no.longer.there"));
        Replay replay = replay(asByAnother(new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8)));

        assertThat(replay.differences()).extracting(Difference::path).containsExactly("trace[3]");
        assertThat(replay.differences().get(0).recomputed()).isEmpty();
    }

    @Test
    void aRecordThatIsNotItsOwnDigestIsADifferenceInAnyVersion() {
        String altered = recorded.replace(DECIDED_BY, "\"engine\":\"0.0.1\"");

        assertThat(replay(altered).differences()).extracting(Difference::path).containsExactly("digest");
    }

    @Test
    void bytesThatAreNoDecisionAreADifference() {
        assertThat(replay("").holds()).isFalse();
        assertThat(replay("[]").holds()).isFalse();
        assertThat(replay(recorded + " ").differences())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).startsWith("the decision: recorded `\"bytes that"));
    }

    private Replay replay(String record) {
        return Replay.of(record.getBytes(StandardCharsets.UTF_8), decision);
    }

    /** The record as version 0.0.1 would have written it. */
    private static String asByAnother(String record) {
        Map<Object, Object> tree = tree(record);
        tree.put("engine", "0.0.1");
        tree.remove("digest");
        tree.put("digest", CanonicalJson.digest(CanonicalJson.bytes(tree)));
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> tree(String json) {
        return JSON.readValue(json, Map.class);
    }

    private static Decision decide(String example) {
        Rulebook rulebook = ((Result.Ok<Rulebook>) Rulebook.bundled(Rulebook.SHIPPED)).value();
        return Decision.of(
                rulebook,
                Optional.ofNullable(PublicCases.all().get(example)).orElseThrow(),
                rulebook.reading(Map.of()),
                StageObserver.NONE);
    }
}
