package uk.whodoeswhat.store;

import java.time.Duration;

/**
 * How much may wait for the writer.
 *
 * @param waiting requests at once
 * @param timeout how long each waits: longer than the database is waited for, so that it is told what is wrong with that
 */
record WriterLimits(int waiting, Duration timeout) {
    static final WriterLimits USUAL = new WriterLimits(10_000, Duration.ofSeconds(40));
}
