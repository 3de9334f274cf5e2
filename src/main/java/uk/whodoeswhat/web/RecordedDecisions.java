package uk.whodoeswhat.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.register.Recorded;
import uk.whodoeswhat.store.Store;

/** The recorded decisions, by the ids that requests name. */
@Component
class RecordedDecisions {
    private final Store store;

    RecordedDecisions(Store store) {
        this.store = store;
    }

    /**
     * The decision with this id.
     *
     * @throws Refusal if there is none
     */
    Recorded find(String id) {
        return uuid(id).flatMap(store::find)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NOT_FOUND,
                        "found the id " + Problem.quoted(id) + "; allowed: the id of a recorded decision, as `GET "
                                + DecisionController.PATH + "` lists them"));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id))
                    .filter(uuid -> uuid.toString().equals(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no decision has such an id
        }
    }
}
