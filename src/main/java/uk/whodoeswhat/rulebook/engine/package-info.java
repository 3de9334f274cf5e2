/** The rules at work: compiled, asked stage by stage, and what they conclude collected. Drools lives here and nowhere else. */
@NullMarked
package uk.whodoeswhat.rulebook.engine;

import org.jspecify.annotations.NullMarked;
