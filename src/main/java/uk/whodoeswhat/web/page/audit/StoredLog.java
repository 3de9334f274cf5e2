package uk.whodoeswhat.web.page.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.ledger.EntryBundle;
import uk.whodoeswhat.ledger.LogSource;
import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.store.Log;

/** The log of this service as a verifier reads any log. */
record StoredLog(Log log) implements LogSource {

    @Override
    public Optional<byte[]> read(String path) {
        return switch (path) {
            case "checkpoint" -> log.checkpoint().map(SignedNote::bytes);
            case "public-key" -> Optional.of(log.key().text().getBytes(StandardCharsets.UTF_8));
            default ->
                Tile.ofPath(path)
                        .flatMap(log::tile)
                        .or(() -> EntryBundle.ofPath(path).flatMap(log::entries));
        };
    }

    @Override
    public List<String> list(String beginning) {
        return List.of(); // packs are kept beside copies of a log, not in it
    }
}
