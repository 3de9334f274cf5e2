package uk.whodoeswhat.scenario;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Node;

/** A proposal given as another file, without what some paths name, and with a change merged in. */
record Based(String base, @Items(unique = true) List<String> remove, Optional<Node> change) {
    Based {
        remove = List.copyOf(remove);
    }
}
