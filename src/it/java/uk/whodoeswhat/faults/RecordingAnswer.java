package uk.whodoeswhat.faults;

import java.util.UUID;

/** How the service answered the request to record a proposal. */
sealed interface RecordingAnswer {

    /**
     * Recorded, says the service.
     *
     * @param number of the proposal
     * @param leaf the hash of its entry in the log, which commits to every byte of the decision, the proposal and the envelope
     */
    record Acknowledged(long number, UUID id, String leaf) implements RecordingAnswer {}

    /** Not recorded, try again: as it must be while the store is away. */
    record Unavailable(String detail) implements RecordingAnswer {}

    /** No answer at all: the service is not there, or went away. */
    record Unanswered(String why) implements RecordingAnswer {}

    /** Any other answer, which there must not be. */
    record Wrong(String what) implements RecordingAnswer {}
}
