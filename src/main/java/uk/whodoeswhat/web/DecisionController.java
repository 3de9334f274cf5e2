package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.decision.Replay;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.Page;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.register.Recording;
import uk.whodoeswhat.register.Replaying;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Submission;
import uk.whodoeswhat.register.SubmissionReader;
import uk.whodoeswhat.register.Withdrawal;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.Store;

/** Decisions that last: decided and recorded, found again, replayed, withdrawn. */
@RestController
class DecisionController {
    static final String PATH = "/api/v1/decisions";

    private final DecisionService evaluator;
    private final DecisionWriter recorder;
    private final Store store;
    private final RecordingService recordings;
    private final RulebookRegistry rulebooks;
    private final DecisionLookup decisions;

    DecisionController(
            DecisionService evaluator,
            DecisionWriter recorder,
            RecordingService recordings,
            RulebookRegistry rulebooks,
            DecisionLookup decisions) {
        this.evaluator = evaluator;
        this.recorder = recorder;
        this.store = recorder.store();
        this.recordings = recordings;
        this.rulebooks = rulebooks;
        this.decisions = decisions;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    @PostMapping(
            path = PATH,
            consumes = {Bodies.JSON, Bodies.YAML, Bodies.OLD_YAML, Bodies.TEXT_YAML},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> record(HttpServletRequest request) throws IOException {
        Options options = Options.ofRecording(request, evaluator.rulebook());
        Document document = Bodies.document(request);
        Result<Submission> read = SubmissionReader.read(document);
        if (!(read instanceof Result.Ok<Submission> accepted)) {
            throw evaluator.refused(document, read.problems());
        }
        Submission submission = accepted.value();
        Request asked = request(request, submission.digest(options.answers()));
        return created(made(record(asked, submission, options, document)));
    }

    private Recording<RecordedDecision> record(
            Request asked, Submission submission, Options options, Document document) {
        Result<Recording<RecordedDecision>> read = recordings.record(asked, submission, options.reading());
        if (read instanceof Result.Ok<Recording<RecordedDecision>> accepted) {
            return accepted.value();
        }
        throw evaluator.refused(document, read.problems());
    }

    private static ResponseEntity<byte[]> created(RecordedDecision recorded) {
        return ResponseEntity.created(URI.create(path(recorded.id())))
                .cacheControl(CacheControl.noCache())
                .eTag(RecordedJson.tag(recorded))
                .body(RecordedJson.of(recorded));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> search(HttpServletRequest request) {
        SearchParameters parameters = SearchParameters.of(request);
        Page page = store.search(parameters.search());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "decisions",
                page.found().stream()
                        .map(found -> {
                            Map<String, Object> tree = found.tree();
                            tree.put("href", path(found.id()));
                            return tree;
                        })
                        .toList());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noCache());
        page.next().ifPresent(cursor -> {
            String next = PATH + "?" + parameters.next(cursor);
            body.put("next", next);
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        });
        page.previous().ifPresent(cursor -> body.put("previous", PATH + "?" + parameters.next(cursor)));
        return answer.body(body);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> decision(@PathVariable("id") String id) {
        RecordedDecision recorded = decisions.find(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(RecordedJson.tag(recorded))
                .body(RecordedJson.of(recorded));
    }

    @PostMapping(path = PATH + "/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> replay(@PathVariable("id") String id) {
        RecordedDecision recorded = decisions.find(id);
        Replay replay =
                Replaying.of(recorded, rulebooks.get(recorded.rulebook()).orElseThrow());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("rulebook", recorded.rulebook());
        body.putAll(replay.tree());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @PostMapping(
            path = PATH + "/{id}/withdrawal",
            consumes = {Bodies.JSON, Bodies.YAML, Bodies.OLD_YAML, Bodies.TEXT_YAML},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> withdraw(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException {
        Result<Withdrawal> read = SubmissionReader.withdrawal(Bodies.document(request));
        if (!(read instanceof Result.Ok<Withdrawal> accepted)) {
            throw new RefusedRequest(ProblemKind.SUBMISSION, "each problem is in `errors`", read.problems());
        }
        UUID decision = decisions.find(id).id();
        Withdrawal withdrawal = accepted.value();
        RecordedNotice logged =
                made(recorder.withdraw(decision, withdrawal, request(request, withdrawal.digest(decision))));
        return ResponseEntity.created(URI.create(path(decision))).body(RecordedJson.tree(logged));
    }

    @GetMapping(path = PATH + "/{id}/proof", produces = LogController.TEXT)
    ResponseEntity<byte[]> proof(@PathVariable("id") String id) {
        RecordedDecision recorded = decisions.find(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(store.log().proof(recorded.index()).orElseThrow().bytes());
    }

    private static Request request(HttpServletRequest request, String digest) {
        return new Request(RequestIds.uuid(request), digest, RequestIds.correlation(request));
    }

    private static <T> T made(Recording<T> recording) {
        if (recording instanceof Recording.Made<T> made) {
            return made.value();
        }
        Recording.Conflict<T> conflict = (Recording.Conflict<T>) recording;
        throw new RefusedRequest(
                ProblemKind.CONFLICT, "found " + conflict.found() + "; allowed: " + conflict.allowed());
    }
}
