package uk.whodoeswhat.wrong.catalogue;

import java.util.Optional;
import uk.whodoeswhat.wrong.board.UsesCatalogue;

public record UsesBoard(Optional<UsesCatalogue> other) {
    public boolean alone() {
        return other.map(UsesCatalogue::alone).orElse(true);
    }
}
