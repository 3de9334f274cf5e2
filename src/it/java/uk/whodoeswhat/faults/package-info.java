/**
 * Faults and load, measured on the real service: killed, without room, without its database, busy. Programs to be run by hand;
 * CONTRIBUTING.md has their commands. Tests run them in short, so that they still work when they are needed.
 *
 * <p>Each works in a temporary folder, prints plain lines, ends with `lost 0` or with what was lost, and exits with 0 or 1.
 */
@NullMarked
package uk.whodoeswhat.faults;

import org.jspecify.annotations.NullMarked;
