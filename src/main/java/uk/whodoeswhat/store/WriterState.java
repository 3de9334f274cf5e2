package uk.whodoeswhat.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The writer at one moment.
 *
 * @param alive whether its thread runs
 * @param lastCommit when it last committed something, since the start
 * @param waiting how many requests wait for it
 */
public record WriterState(boolean alive, Optional<Instant> lastCommit, int waiting) {}
