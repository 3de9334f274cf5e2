package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordPartsTest {
    private static final Map<String, Object> DECISION = Map.of("tier", "LOCAL");

    @Test
    void aDecisionIsSplitSoThatEachItemOfEvidenceCanBeWithheld() {
        RecordParts parts = RecordParts.ofDecision(
                DECISION,
                Map.of(
                        "title",
                        "T",
                        "evidence",
                        List.of(Map.of("id", "b", "x", 1), Map.of("id", "a", "withheld", "why"))));
        assertThat(parts.parts().names()).containsExactly("decision", "evidence/b", "proposal");
        assertThat(parts.text("evidence/b")).contains("{\"id\":\"b\",\"x\":1}");
        assertThat(parts.text("proposal")).contains("{\"title\":\"T\"}");
        assertThat(parts.withheld()).containsExactly(Map.entry("evidence/a", "why"));
    }

    @Test
    void aWholeDecisionOrProposalCanBeWithheld() {
        RecordParts parts = RecordParts.ofDecision(
                Map.of("withheld", "one"), Map.of("withheld", "two", "evidence", List.of(Map.of("id", "a"))));
        assertThat(parts.parts().names()).containsExactly("evidence/a");
        assertThat(parts.withheld()).containsOnlyKeys("decision", "proposal");
    }

    @Test
    void whatOnlyLooksWithheldIsShown() {
        assertThat(RecordParts.ofEnvelope(
                                Map.of("by", Map.of("withheld", "why", "name", "A"), "id", Map.of("withheld", 7)))
                        .withheld())
                .isEmpty();
    }

    @Test
    void anEnvelopeANoticeAndARulebookAreSplit() {
        assertThat(RecordParts.ofEnvelope(Map.of("id", "1", "by", "A")).parts().names())
                .containsExactly("by", "id");
        assertThat(RecordParts.ofNotice(Map.of("decision", "1")).parts().names())
                .containsExactly("notice");
        byte[] file = "id: test\n".getBytes(StandardCharsets.UTF_8);
        assertThat(RecordParts.ofRulebook(Map.of("rulebook.yaml", file)).parts().part("rulebook.yaml"))
                .contains(file);
    }

    @Test
    void evidenceIsAListOfItemsWithIdsOfTheirOwn() {
        for (Object evidence : List.of("text", List.of("text"), List.of(Map.of()), List.of(Map.of("id", 1)))) {
            assertThatThrownBy(() -> RecordParts.ofDecision(DECISION, Map.of("evidence", evidence)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> RecordParts.ofDecision(
                        DECISION, Map.of("evidence", List.of(Map.of("id", "a"), Map.of("id", "a", "withheld", "why")))))
                .hasMessage("the part `evidence/a` is there twice");
    }
}
