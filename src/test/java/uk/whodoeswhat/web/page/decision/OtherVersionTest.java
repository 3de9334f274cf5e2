package uk.whodoeswhat.web.page.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.DecisionToRecord;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.SubmissionReader;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.web.DecisionService;
import uk.whodoeswhat.web.Http;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.RecordedForPages;
import uk.whodoeswhat.web.page.ValidHtml;

/** Decisions that this version decides otherwise: the service that holds them is no longer one for other tests. */
@ServiceTest
@DirtiesContext
class OtherVersionTest {
    private static final ValidHtml VALID = new ValidHtml();

    private final Http http;
    private final DecisionService evaluator;
    private final DecisionWriter recorder;

    @Autowired
    OtherVersionTest(@LocalServerPort int port, DecisionService evaluator, DecisionWriter recorder) {
        this.http = new Http(port);
        this.evaluator = evaluator;
        this.recorder = recorder;
    }

    /** Recorded by another version of the program: the same conclusions in other words, or other conclusions. */
    @Test
    void whatAnotherVersionRecordedIsSaidPlainly() {
        var retold = otherVersion("OLD-1", Map.of("engine", "0.0.9", "summary", "Other words of old."));
        var different = otherVersion("OLD-2", Map.of("engine", "0.0.9", "tier", "LOCAL", "summary", "Local of old."));

        assertThat(http.get("/decisions/" + retold).body())
                .contains("recorded by version 0.0.9 of the program", "may tell them in other words")
                .contains("The reasons in a page");
        assertThat(http.get("/decisions/" + different).body())
                .contains("<title>Provided regionally or locally: ", "This version decides otherwise")
                .contains(
                        "tier: recorded `&quot;LOCAL&quot;`; recomputed `&quot;SINGLE_CENTRAL&quot;`", "Local of old.")
                .doesNotContain("The reasons in a page", "/paper");
        assertThat(VALID.complaints(http.get("/decisions/" + different).body())).isEmpty();
        var again = http.send("/audit/replay?id=" + different, request -> request.POST(BodyPublishers.noBody()));
        assertThat(again.body()).contains("Something else came out", "What was recorded counts.", "the log: entry ");
        assertThat(VALID.complaints(again.body())).isEmpty();
    }

    private UUID otherVersion(String reference, Map<String, Object> changes) {
        byte[] body = RecordedForPages.proposal("pds", reference, 1).getBytes(StandardCharsets.UTF_8);
        var submission = accepted(SubmissionReader.read(DocumentReader.parse(body, Format.JSON)));
        Decision decision =
                evaluator.decide(submission.proposal(), evaluator.rulebook().reading(Map.of()));
        var tree = decision.tree(Detail.FULL);
        tree.putAll(changes);
        tree.remove("digest");
        tree.put("digest", CanonicalJson.digest(CanonicalJson.bytes(tree)));
        Request request = new Request(UUID.randomUUID(), "-", "-");
        DecisionToRecord draft = DecisionToRecord.of(request, submission, decision, Salts.from(new SecureRandom()));
        DecisionToRecord other = new DecisionToRecord(
                request, submission, decision, CanonicalJson.bytes(tree), draft.salts(), draft.commitment());
        return ((Recording.Made<RecordedDecision>) recorder.record(other))
                .value()
                .id();
    }

    private static <T> T accepted(Result<T> read) {
        return ((Result.Ok<T>) read).value();
    }
}
