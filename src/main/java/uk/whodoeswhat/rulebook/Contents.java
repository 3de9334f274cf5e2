package uk.whodoeswhat.rulebook;

import java.util.List;
import uk.whodoeswhat.framework.Source;

/** What the files of a rulebook say, read and found to be in order. */
record Contents(Manifest manifest, List<Source> sources, Catalogue catalogue, Scanned scanned) {
    List<Rule> rules() {
        return scanned.rules();
    }
}
