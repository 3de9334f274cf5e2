package uk.whodoeswhat.consequence;

import java.util.Optional;
import uk.whodoeswhat.proposal.Assurance;

/** How far a piece of assurance has come, as stated. */
public enum Assured {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    NOT_APPLICABLE,
    NOT_STATED;

    static Assured of(Optional<Assurance.Progress> stated) {
        return stated.map(progress -> switch (progress) {
                    case NOT_STARTED -> NOT_STARTED;
                    case IN_PROGRESS -> IN_PROGRESS;
                    case DONE -> DONE;
                    case NOT_APPLICABLE -> NOT_APPLICABLE;
                })
                .orElse(NOT_STATED);
    }
}
