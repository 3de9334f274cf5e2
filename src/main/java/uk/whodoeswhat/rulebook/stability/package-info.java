/** How far a judgement holds: the tier in every other reading, and the margins of every parameter. */
@NullMarked
package uk.whodoeswhat.rulebook.stability;

import org.jspecify.annotations.NullMarked;
