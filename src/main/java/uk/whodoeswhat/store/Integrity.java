package uk.whodoeswhat.store;

import java.util.Optional;
import uk.whodoeswhat.document.Problem;

/**
 * What is known of what was recorded before this start.
 *
 * @param entries up to which the log was checked, from its first entry, and the file with it
 * @param waiting how many more there were at the start, which are still to be checked
 * @param problem what is wrong, in which case nothing more is recorded
 */
public record Integrity(long entries, long waiting, Optional<Problem> problem) {}
