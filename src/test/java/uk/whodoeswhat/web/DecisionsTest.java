package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.header;
import static uk.whodoeswhat.web.Http.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Checkpoint;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.EntryBundle;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.Proofs;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.TlogProof;
import uk.whodoeswhat.ledger.VerifierKey;
import uk.whodoeswhat.store.ManyPieces;

/** Decisions recorded and looked up over HTTP. */
@ServiceTest
class DecisionsTest {
    private static final String DECISIONS = "/api/v1/decisions";

    private final Http http;

    @Autowired
    DecisionsTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void aDecisionIsRecordedAndFoundAgainWithTheSameBytes() {
        var evaluated = http.post("/api/v1/evaluations", "application/json", proposal("E-1", 1));
        var created = http.post(DECISIONS, "application/json", submission(proposal("E-1", 1)));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var found = http.get(header(created, "Location"));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(created.body());
        assertThat(header(found, "ETag")).isEqualTo(header(created, "ETag"));
        var body = json(found);
        assertThat(body.path("decision")).isEqualTo(json(evaluated));
        assertThat(body.at("/envelope/by/name").stringValue()).isEqualTo("A. Secretary");
        assertThat(body.path("ownReading").booleanValue()).isTrue();
        assertThat(body.path("withdrawn").booleanValue()).isFalse();
        assertThat(body.at("/proposal/reference").stringValue()).isEqualTo("E-1");
        var same = http.get(header(created, "Location"), "If-None-Match", header(found, "ETag"));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
    }

    @Test
    void theSameRequestGivesTheSameDecision() {
        var id = UUID.randomUUID().toString();

        var first = http.post(DECISIONS, "application/json", proposal("S-1", 1), RequestIds.REQUEST, id);
        var again = http.post(DECISIONS, "application/json", proposal("S-1", 1), RequestIds.REQUEST, id);
        var other = http.post(DECISIONS, "application/json", proposal("S-2", 1), RequestIds.REQUEST, id);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(other, 409, "conflict", "`" + id + "`, with other content");
    }

    @Test
    void aVersionThatWasRecordedCannotChange() {
        http.post(DECISIONS, "application/json", proposal("V-1", 2));

        assertProblem(
                http.post(
                        DECISIONS,
                        "application/json",
                        proposal("V-1", 2).replaceFirst("\"title\":\"", "\"title\":\"The ")),
                409,
                "conflict",
                "version 2 of `V-1` with other content");
        assertProblem(http.post(DECISIONS, "application/json", proposal("V-1", 1)), 409, "conflict", "after version 2");
    }

    @Test
    void aNewVersionSupersedes() {
        var one = json(http.post(DECISIONS, "application/json", proposal("N-1", 1)));
        var two = json(http.post(DECISIONS, "application/json", proposal("N-1", 3)));
        var versions = json(http.get("/api/v1/proposals/N-1/versions")).path("versions");

        assertThat(json(http.get(DECISIONS + "/" + id(one)))
                        .path("supersededBy")
                        .stringValue())
                .isEqualTo(id(two));
        assertThat(two.at("/envelope/supersedes").stringValue()).isEqualTo(id(one));
        assertThat(versions).hasSize(2);
        assertThat(versions.path(1).path("replaces").intValue()).isEqualTo(1);
        assertThat(versions.path(1).at("/decisions/0/id").stringValue()).isEqualTo(id(two));
        assertProblem(http.get("/api/v1/proposals/none/versions"), 404, "not-found", "`none`");
    }

    @Test
    void anotherReadingNeedsAReason() {
        var query = DECISIONS + "?reading=aims-evidence=demonstrated";

        var without = http.post(query, "application/json", proposal("R-1", 1));
        var with = http.post(query, "application/json", submission(proposal("R-1", 1)));

        assertProblem(without, 422, "invalid-proposal", "in `errors`");
        assertThat(json(without).at("/errors/0/path").stringValue()).isEqualTo("reason");
        assertThat(json(without).at("/errors/0/found").stringValue()).contains("`aims-evidence=demonstrated`");
        assertThat(with.statusCode()).isEqualTo(201);
        assertThat(json(with).path("ownReading").booleanValue()).isFalse();
        assertThat(json(with).at("/decision/reading/aims-evidence").stringValue())
                .isEqualTo("demonstrated");
    }

    @Test
    void aProposalOfTheFutureIsNotRecorded() {
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();

        var response = http.post(
                DECISIONS,
                "application/json",
                proposal("F-1", 1).replaceFirst("\"date\":\"[^\"]+\"", "\"date\":\"" + tomorrow + "\""));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).path("errors").toString()).contains("\"path\":\"date\"", tomorrow);
    }

    /** What is refused is decided all the same where nothing is recorded. */
    @Test
    void aDecisionThatIsTooLargeToBeKeptIsRefused() {
        var random = new Random(7);
        var proposal = new String(
                ManyPieces.json(
                        "LARGE-1",
                        () -> random.ints(80, 'a', 'z' + 1)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())),
                StandardCharsets.UTF_8);

        var response = http.post(DECISIONS, "application/json", proposal);

        assertProblem(response, 422, "invalid-proposal", "in `errors`");
        assertThat(json(response).at("/errors/0/found").stringValue()).contains("bytes when it is compressed");
        assertThat(json(response).at("/errors/0/allowed").stringValue()).contains("64 KiB", "shorter ids");
        assertThat(json(http.get(DECISIONS + "?text=large-1")).path("decisions"))
                .isEmpty();
        assertThat(http.post("/api/v1/evaluations", "application/json", proposal)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyProblemOfASubmissionIsTold() {
        var response = http.post(
                DECISIONS,
                "application/json",
                "{\"proposal\":{\"reference\":7},\"by\":{\"name\":\"x\"},\"reason\":\"Patient 400 000 0004\",\"other\":1}");

        assertThat(response.statusCode()).isEqualTo(422);
        List<String> paths = new ArrayList<>();
        json(response)
                .path("errors")
                .forEach(error -> paths.add(error.path("path").stringValue()));
        assertThat(paths).contains("proposal.reference", "proposal.version", "by.role", "reason", "other");
        assertThat(response.body()).doesNotContain("400 000 0004");
        assertProblem(http.post(DECISIONS, "application/json", "{"), 400, "unreadable-proposal", "errors");
        assertProblem(
                http.post(DECISIONS + "?detail=tier", "application/json", "{}"), 400, "unknown-parameter", "`detail`");
    }

    @Test
    void aDecisionReplays() {
        var created = http.post(DECISIONS, "application/json", proposal("P-1", 1));

        var replay =
                http.send(header(created, "Location") + "/replay", request -> request.POST(BodyPublishers.noBody()));

        assertThat(replay.statusCode()).isEqualTo(200);
        assertThat(json(replay).path("same").booleanValue()).isTrue();
        assertThat(json(replay).path("differences")).isEmpty();
    }

    @Test
    void aDecisionIsWithdrawnOnce() {
        var created = http.post(DECISIONS, "application/json", proposal("W-1", 1));
        var path = header(created, "Location") + "/withdrawal";

        assertThat(http.post(path, "application/json", "{}").statusCode()).isEqualTo(422);
        var withdrawn = http.post(path, "application/json", "{\"reason\":\"The figures were wrong.\"}");
        var again = http.post(path, "application/json", "{\"reason\":\"The figures were wrong.\"}");

        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(201);
        assertProblem(again, 409, "conflict", "withdrawn before");
        var now = http.get(header(created, "Location"));
        assertThat(json(now).path("withdrawn").booleanValue()).isTrue();
        assertThat(json(now).at("/notices/0/notice/reason").stringValue()).isEqualTo("The figures were wrong.");
        assertThat(json(now).path("decision")).isEqualTo(json(created).path("decision"));
        assertThat(header(now, "ETag")).isNotEqualTo(header(created, "ETag"));
    }

    @Test
    void unknownIdsAreNotFound() {
        for (var id : List.of("0", UUID.randomUUID().toString(), "%20")) {
            assertProblem(http.get(DECISIONS + "/" + id), 404, "not-found", "the id of a recorded decision");
        }
        assertProblem(http.get(DECISIONS + "/0/proof"), 404, "not-found", "`0`");
    }

    @Test
    void aSearchIsPagedByALink() {
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recorded.add(0, id(json(http.post(DECISIONS, "application/json", proposal("PAGED-" + i, 1)))));
        }
        List<String> seen = new ArrayList<>();
        var path = DECISIONS + "?text=paged-&limit=2";
        while (!path.isEmpty()) {
            var page = http.get(path);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            json(page).path("decisions").forEach(each -> seen.add(id(each)));
            var link = header(page, "Link");
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            assertThat(json(page).path("next").asString("")).isEqualTo(path);
        }
        assertThat(seen).isEqualTo(recorded);
        var found = json(http.get(DECISIONS + "?text=PAGED-3&tier=SINGLE_CENTRAL&from=2026-01-01"))
                .path("decisions")
                .path(0);
        assertThat(found.at("/proposal/reference").stringValue()).isEqualTo("PAGED-3");
        assertThat(found.path("href").stringValue()).isEqualTo(DECISIONS + "/" + id(found));
    }

    @Test
    void aSearchIsTakenAsItIsTypedAndItsLinkAgrees() {
        for (int i = 0; i < 2; i++) {
            http.post(DECISIONS, "application/json", proposal("TYPED-" + i, 1));
        }
        String exact =
                "?limit=1&organisation=X26&text=typed-&tier=SINGLE_CENTRAL&service=personal-demographics-service";
        String typed =
                "?limit=1&organisation=%C2%A0x2+6&text=+TYPED-+&tier=SINGLE_CENTRAL%20&service=%EF%BB%BFpersonal-demographics-service";
        var page = json(http.get(DECISIONS + typed));

        assertThat(page.path("decisions"))
                .hasSize(1)
                .isEqualTo(json(http.get(DECISIONS + exact)).path("decisions"));
        assertThat(page.path("next").stringValue())
                .contains(
                        "limit=1&organisation=X26&service=personal-demographics-service&text=TYPED-&tier=SINGLE_CENTRAL");
        assertThat(json(http.get(page.path("next").stringValue())).path("decisions"))
                .hasSize(1)
                .isNotEqualTo(page.path("decisions"));
    }

    @ParameterizedTest
    @CsvSource({
        "tier=FIRST,SINGLE_CENTRAL",
        "from=2026-02-30,a day such as",
        "limit=0,1 to 200",
        "limit=201,1 to 200",
        "cursor=x,next",
        "colour=red,tier",
        "tier=LOCAL&tier=LOCAL,one value",
        "text=,one value",
        "text=a%00b,U+0000 at character 2",
        "organisation=%00,U+0000 at character 1",
        "service=%EF%BF%BF,U+FFFF at character 1",
        "text=%E2%80%AEx,U+202E at character 1"
    })
    void anUnknownParameterIsRefused(String query, String allowed) {
        assertProblem(http.get(DECISIONS + "?" + query), 400, "unknown-parameter", allowed);
    }

    @Test
    void theLogProvesTheDecision() {
        var body = json(http.post(DECISIONS, "application/json", proposal("L-1", 1)));
        var proof = http.get(body.at("/log/proof").stringValue());
        var key = accepted(VerifierKey.read(http.get("/log/public-key").body().strip()));

        var read = accepted(TlogProof.read(proof.body().getBytes(StandardCharsets.UTF_8)));
        var checkpoint = accepted(Checkpoint.of(read.checkpoint()));
        assertThat(header(proof, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(read.checkpoint().verify(key)).isEqualTo(SignedNote.SignatureState.SIGNED);
        assertThat(read.index()).isEqualTo(body.at("/log/index").longValue());
        var leaf = Hash.ofHex(body.at("/log/leaf").stringValue()).orElseThrow();
        assertThat(Proofs.includes(checkpoint.size(), checkpoint.root(), read.index(), leaf, read.hashes()))
                .isTrue();
    }

    @Test
    void theLogIsServedAsTilesThatNeverChange() {
        http.post(DECISIONS, "application/json", proposal("T-1", 1));
        var checkpoint = http.get("/log/checkpoint");
        long size = Long.parseLong(checkpoint.body().lines().toList().get(1));
        var bundle = http.get("/log/" + EntryBundle.in(size, 0).orElseThrow().path());
        var tile = http.get("/log/tile/0/000.p/1");

        assertThat(header(checkpoint, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(checkpoint, "Cache-Control")).isEqualTo("no-cache");
        for (var each : List.of(bundle, tile)) {
            assertThat(each.statusCode()).isEqualTo(200);
            assertThat(header(each, "Content-Type")).isEqualTo("application/octet-stream");
            assertThat(header(each, "Cache-Control")).contains("max-age=31536000", "public", "immutable");
        }
        var entries = accepted(EntryBundle.read(
                http.bytes("/log/" + EntryBundle.in(size, 0).orElseThrow().path())));
        assertThat(entries)
                .hasSize((int) size)
                .allSatisfy(each -> assertThat(Entry.read(each).problems()).isEmpty());
        assertProblem(http.get("/log/tile/0/x001/000"), 404, "not-found", "`tile/0/x001/000`");
        assertProblem(http.get("/log/tile/9"), 404, "not-found", "C2SP tlog-tiles");
        assertProblem(http.get("/log/cosigned"), 404, "not-found", "cosigned");
    }

    @Test
    void aCosignatureOfNobodyKnownIsRefused() {
        http.post(DECISIONS, "application/json", proposal("C-1", 1));

        var response = http.post(
                "/log/cosignatures", "text/plain", http.get("/log/checkpoint").body());

        assertProblem(response, 422, "invalid-submission", "errors");
        assertThat(response.body()).contains("who-does-what.log.cosigners");
    }

    @Test
    void whatTheStoreDoesIsMeasured() {
        http.post(DECISIONS, "application/json", proposal("M-1", 1));

        assertThat(http.get("/actuator/prometheus").body())
                .contains(
                        "who_does_what_store_seconds_count",
                        "who_does_what_ledger_seconds_count",
                        "who_does_what_recorded_total",
                        "who_does_what_unrecorded_total 0.0");
    }

    private static String id(JsonNode node) {
        return node.path("id").stringValue();
    }

    /** A proposal of the public cases, as JSON, under another reference and version. */
    private static String proposal(String reference, int version) {
        return Cases.json("pds")
                .replaceFirst("\"reference\":\"[^\"]+\"", "\"reference\":\"" + reference + "\"")
                .replaceFirst("\"version\":1", "\"version\":" + version);
    }

    private static String submission(String proposal) {
        return "{\"by\":{\"name\":\"A. Secretary\",\"role\":\"Board secretary\"},\"reason\":\"Asked by the board.\","
                + "\"proposal\":" + proposal + "}";
    }

    private static <T> T accepted(Result<T> read) {
        return ((Result.Ok<T>) read).value();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("type").stringValue()).isEqualTo("urn:who-does-what:problem:" + type);
        assertThat(json(response).path("detail").stringValue()).contains(detail);
        assertThat(Leftovers.in(json(response).path("detail").stringValue())).isEmpty();
    }
}
