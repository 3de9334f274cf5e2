package uk.whodoeswhat.rulebook;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.RecordWriter;

/**
 * The rules that DRL has, and whether it has nothing but rules that each read one fact. It is kept as JSON beside the compiled
 * rules, since reading DRL takes longer than a whole start.
 */
record Scanned(List<Rule> rules, boolean plain) {
    Scanned {
        rules = List.copyOf(rules);
    }

    byte[] json() {
        return CanonicalJson.bytes(RecordWriter.tree(this));
    }

    /** Empty where another version of the program made it otherwise. */
    static Optional<Scanned> ofJson(byte[] json) {
        return RecordReader.of(Scanned.class).read(json, Format.JSON) instanceof Read.Accepted<Scanned> accepted
                ? Optional.of(accepted.value())
                : Optional.empty();
    }
}
