package uk.whodoeswhat.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How the one thread that writes is.
 *
 * @param alive whether it runs; where it does not, nothing more can be recorded
 * @param lastCommit when it last committed anything since this start; on a server it does so every few seconds
 * @param waiting how many requests wait for it
 */
public record WriterState(boolean alive, Optional<Instant> lastCommit, int waiting) {}
