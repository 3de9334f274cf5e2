package uk.whodoeswhat.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.Store;

/** The rulebooks that can be had, opened: the one in force, and those that recorded decisions were made with. */
@Component
class RulebookRegistry {
    private final Rulebook inForce;
    private final Store store;

    RulebookRegistry(Rulebook inForce, Store store) {
        this.inForce = inForce;
        this.store = store;
    }

    /**
     * The rulebook with this digest.
     *
     * @throws RefusedRequest if it was used once and does not open any more
     */
    Optional<Rulebook> get(String digest) {
        return find(digest).map(read -> opened(digest, read));
    }

    /** The same, or why it does not open any more. */
    Optional<Result<Rulebook>> find(String digest) {
        return digest.equals(inForce.digest()) ? Optional.of(new Result.Ok<>(inForce)) : store.rulebook(digest);
    }

    private static Rulebook opened(String digest, Result<Rulebook> read) {
        if (read instanceof Result.Ok<Rulebook> accepted) {
            return accepted.value();
        }
        throw new RefusedRequest(
                ProblemKind.RULE_FAULT,
                "the rulebook " + digest + " does not open with this version of the program: "
                        + read.problems().get(0).message());
    }
}
