/**
 * A decision as people read it: what the result is, why, why not another, what follows. {@link BoardView} finds the words,
 * {@link PlainText} sets them on lines of 80 columns; another form, such as a page, sets the same words in its own way.
 */
@NullMarked
package uk.whodoeswhat.report;

import org.jspecify.annotations.NullMarked;
