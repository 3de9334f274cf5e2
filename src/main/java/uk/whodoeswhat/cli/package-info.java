/** The command line: each command reads files, hands them to the engine and prints what it says. */
@NullMarked
package uk.whodoeswhat.cli;

import org.jspecify.annotations.NullMarked;
