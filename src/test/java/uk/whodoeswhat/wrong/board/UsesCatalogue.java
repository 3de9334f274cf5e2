package uk.whodoeswhat.wrong.board;

import java.util.Optional;
import uk.whodoeswhat.wrong.catalogue.UsesBoard;

public record UsesCatalogue(Optional<UsesBoard> other) {
    public boolean alone() {
        return other.map(UsesBoard::alone).orElse(true);
    }
}
