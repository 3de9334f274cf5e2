package uk.whodoeswhat.rulebook.definition;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;

/**
 * The rules that DRL has, and whether it has nothing but rules that each read one fact. It is kept as JSON beside the compiled
 * rules, since reading DRL takes longer than a whole start.
 */
public record ScannedRules(List<Rule> rules, boolean plain) {
    public ScannedRules {
        rules = List.copyOf(rules);
    }

    public byte[] json() {
        return CanonicalJson.bytes(RecordWriter.tree(this));
    }

    /** Empty where another version of the program made it otherwise. */
    public static Optional<ScannedRules> ofJson(byte[] json) {
        return RecordReader.of(ScannedRules.class).read(json, Format.JSON) instanceof Result.Ok<ScannedRules> accepted
                ? Optional.of(accepted.value())
                : Optional.empty();
    }
}
