package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.EntryBundle;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.store.Log;
import uk.whodoeswhat.store.Store;

/** The log as C2SP tlog-tiles has it, below `/log/`, so that any verifier can read it; and where cosignatures are handed in. */
@RestController
class LogController {
    static final String TEXT = "text/plain;charset=UTF-8";
    static final String CHECKPOINT = "/log/checkpoint";
    static final String COSIGNED = "/log/cosigned";
    static final String KEY = "/log/public-key";
    static final String TILES = "/log/tile/{path}";
    static final String COSIGNATURES = "/log/cosignatures";

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Log log;

    LogController(Store store) {
        this.log = store.log();
    }

    @GetMapping(path = CHECKPOINT, produces = TEXT)
    ResponseEntity<byte[]> checkpoint() {
        return note(log.checkpoint(), "a log without entries has no checkpoint yet");
    }

    @GetMapping(path = COSIGNED, produces = TEXT)
    ResponseEntity<byte[]> cosigned() {
        return note(log.cosigned(), "no checkpoint was cosigned yet");
    }

    private static ResponseEntity<byte[]> note(Optional<SignedNote> note, String none) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(note.orElseThrow(() -> new RefusedRequest(ProblemKind.NOT_FOUND, none))
                        .bytes());
    }

    @GetMapping(path = KEY, produces = TEXT)
    ResponseEntity<byte[]> key() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body((log.key().text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What a tile or a bundle holds never changes: a wider one has another path. */
    @GetMapping(path = "/log/tile/{*path}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> tile(@PathVariable("path") String below) {
        String path = "tile" + below;
        byte[] bytes = Tile.ofPath(path)
                .flatMap(log::tile)
                .or(() -> EntryBundle.ofPath(path).flatMap(log::entries))
                .orElseThrow(() -> new RefusedRequest(
                        ProblemKind.NOT_FOUND,
                        "found " + Problem.quoted(path) + "; allowed: a tile or bundle of a log of " + log.size()
                                + " entries, as C2SP tlog-tiles names them"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .body(bytes);
    }

    @PostMapping(path = COSIGNATURES, consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Void> cosign(HttpServletRequest request) throws IOException {
        Result<Integer> read = log.cosign(SignedNote.withLineFeeds(Bodies.read(request)));
        if (read instanceof Result.Rejected<Integer> refused) {
            throw new RefusedRequest(ProblemKind.SUBMISSION, "each problem is in `errors`", refused.problems());
        }
        return ResponseEntity.noContent().build();
    }
}
