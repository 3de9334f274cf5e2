package uk.whodoeswhat.web;

import org.springframework.stereotype.Component;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.register.RecordedDecision;

/** The recorded decisions, by the ids that requests name. */
@Component
class DecisionLookup {
    private final RecordingService recordings;

    DecisionLookup(RecordingService recordings) {
        this.recordings = recordings;
    }

    /**
     * The decision with this id.
     *
     * @throws RefusedRequest if there is none
     */
    RecordedDecision find(String id) {
        return recordings
                .find(id)
                .orElseThrow(() -> new RefusedRequest(
                        ProblemKind.NOT_FOUND,
                        "found the id " + Problem.quoted(id) + "; allowed: the id of a recorded decision, as `GET "
                                + DecisionController.PATH + "` lists them"));
    }
}
