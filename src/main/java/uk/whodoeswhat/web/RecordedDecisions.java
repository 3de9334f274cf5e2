package uk.whodoeswhat.web;

import org.springframework.stereotype.Component;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.register.Recorded;

/** The recorded decisions, by the ids that requests name. */
@Component
class RecordedDecisions {
    private final Recordings recordings;

    RecordedDecisions(Recordings recordings) {
        this.recordings = recordings;
    }

    /**
     * The decision with this id.
     *
     * @throws Refusal if there is none
     */
    Recorded find(String id) {
        return recordings
                .find(id)
                .orElseThrow(() -> new Refusal(
                        ProblemKind.NOT_FOUND,
                        "found the id " + Problem.quoted(id) + "; allowed: the id of a recorded decision, as `GET "
                                + DecisionController.PATH + "` lists them"));
    }
}
