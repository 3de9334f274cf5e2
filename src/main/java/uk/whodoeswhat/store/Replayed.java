package uk.whodoeswhat.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.whodoeswhat.decision.Difference;
import uk.whodoeswhat.decision.Replay;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Replaying;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.RuleException;

/**
 * What came of deciding again what was recorded, and of comparing it with what the log committed to.
 *
 * @param differences in plain English, each on one line; none where it holds
 * @param retold whether this version of the program tells it in other words
 */
public record Replayed(UUID id, List<String> differences, boolean retold) {
    public Replayed {
        differences = List.copyOf(differences);
    }

    /** Replays a decision under the rulebook it was made with. */
    public static Replayed of(Store store, RecordedDecision recorded) {
        if (!store.log()
                .entry(recorded.index())
                .filter(entry -> Arrays.equals(entry, recorded.entry().bytes()))
                .isPresent()) {
            return differs(recorded, "the log: entry " + recorded.index() + " is not of this record and envelope");
        }
        Optional<Result<Rulebook>> rulebook = store.rulebook(recorded.rulebook());
        if (!rulebook.isPresent() || !(rulebook.get() instanceof Result.Ok<Rulebook> accepted)) {
            return differs(
                    recorded,
                    "the rulebook " + recorded.rulebook() + " does not open with this version of the program");
        }
        try {
            Replay replay = Replaying.of(recorded, accepted.value());
            return new Replayed(
                    recorded.id(),
                    replay.differences().stream().map(Difference::message).toList(),
                    !replay.retold().isEmpty());
        } catch (RuleException fault) {
            return differs(recorded, "a fault of the rules: " + fault.getMessage());
        }
    }

    private static Replayed differs(RecordedDecision recorded, String difference) {
        return new Replayed(recorded.id(), List.of(difference), false);
    }

    /** Whether it is what was recorded. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
