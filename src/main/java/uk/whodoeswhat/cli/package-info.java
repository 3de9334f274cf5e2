/**
 * The command line. {@link uk.whodoeswhat.cli.CommandLineInterface} registers the commands. Results go to standard output,
 * everything else to standard error, both in UTF-8; nothing is coloured. The lines of `batch` are those of {@link uk.whodoeswhat.batch}. Only `serve` starts Spring.
 */
@NullMarked
package uk.whodoeswhat.cli;

import org.jspecify.annotations.NullMarked;
