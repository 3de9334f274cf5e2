package uk.whodoeswhat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.PublicCases;

class RegisterTest {
    private static final Proposal PROPOSAL =
            Optional.ofNullable(PublicCases.all().get("pds")).orElseThrow();
    private static final CanonicalProposal CANONICAL = CanonicalProposal.of(PROPOSAL);
    private static final Person PERSON = new Person("A. Secretary", "Board secretary");

    @Test
    void anEnvelopeIsReadAsItWasWritten() {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                Instant.parse("2026-11-22T16:00:00.100000Z"),
                UUID.randomUUID(),
                "board paper 7",
                new Signatory.Named(PERSON),
                Optional.of("Asked."),
                Optional.of(UUID.randomUUID()));

        assertThat(Envelope.of(Json.tree(envelope.bytes()))).isEqualTo(envelope);
        assertThat(new String(envelope.bytes(), StandardCharsets.UTF_8))
                .contains("\"made\":\"2026-11-22T16:00:00.100000Z\"");
        assertThat(envelope.parts().names())
                .containsExactly("by", "correlationId", "id", "made", "reason", "requestId", "schema", "supersedes");
    }

    @Test
    void aCursorIsReadAsItWasWritten() {
        assertThat(Cursor.read(Cursor.before(7).text())).contains(Cursor.before(7));
        assertThat(Cursor.read(Cursor.after(Long.MAX_VALUE / 10).text())).contains(Cursor.after(Long.MAX_VALUE / 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "YmVmb3JlOg", "YmVmb3JlOi0x", "YmVmb3JlOjA3", "YmVmb3JlOjc=", "*"})
    void anotherTextIsNoCursor(String text) {
        assertThat(Cursor.read(text)).isEmpty();
    }

    @Test
    void aProposalIsASubmissionWithOrWithoutWhatIsAroundIt() {
        Map<String, Object> proposal = RecordWriter.tree(PROPOSAL);
        Map<String, Object> around =
                new HashMap<>(Map.of("proposal", proposal, "by", PERSON.tree(), "reason", "Asked."));

        assertThat(read(proposal))
                .usingRecursiveComparison()
                .isEqualTo(new Submission(CANONICAL, Optional.empty(), Optional.empty()));
        assertThat(read(around))
                .usingRecursiveComparison()
                .isEqualTo(new Submission(CANONICAL, Optional.of(PERSON), Optional.of("Asked.")));
    }

    @Test
    void whatIsAskedHasADigestOfItsOwn() {
        Submission plain = new Submission(CANONICAL, Optional.empty(), Optional.empty());
        Submission reasoned = new Submission(CANONICAL, Optional.empty(), Optional.of("Asked."));

        assertThat(plain.digest(Map.of())).isEqualTo(plain.digest(Map.of()));
        assertThat(plain.digest(Map.of()))
                .isNotEqualTo(reasoned.digest(Map.of()))
                .isNotEqualTo(plain.digest(Map.of("aims-evidence", "demonstrated")))
                .isNotEqualTo(new Submission(CANONICAL, Optional.of(PERSON), Optional.empty()).digest(Map.of()));
    }

    @Test
    void aReasonHasNoPatientDataAndIsNotRepeated() {
        byte[] withdrawal = "{\"reason\":\"About 400 000 0004.\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(SubmissionReader.withdrawal(DocumentReader.parse(withdrawal, Format.JSON))
                        .problems())
                .extracting(Problem::path, Problem::found)
                .containsExactly(tuple("reason", "what looks like an NHS number"));
    }

    private static Submission read(Map<String, Object> tree) {
        return ((Result.Ok<Submission>)
                        SubmissionReader.read(DocumentReader.parse(CanonicalJson.bytes(tree), Format.JSON)))
                .value();
    }
}
