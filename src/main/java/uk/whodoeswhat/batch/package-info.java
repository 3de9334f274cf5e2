/**
 * Many proposals, one JSON document a line: as many lines back, in the same order. Used by the command line and the service.
 *
 * <p>Every line of the input gives one line of output, each ended by a line feed: its decision, as
 * {@link uk.whodoeswhat.decision.DecisionTree} tells it, or its errors. A blank line, a line of more than 1 MiB and a line that
 * a fault left undecided are lines with errors too, so lines in and out are one to one. Where the input breaks off, the line
 * that it broke off in is answered with an error, and is the last. `line` counts from 1 in the input; in `errors`, `line` and
 * `column` are places in the line's document, where they are known. For example:
 *
 * <pre>
 * {"line":3,"errors":[{"path":"version","line":1,"column":24,"found":"the text `none`","allowed":"a whole number from 1"}]}
 * {"line":4,"errors":[{"path":"","found":"an empty document","allowed":"one JSON or YAML document"}]}
 * </pre>
 */
@NullMarked
package uk.whodoeswhat.batch;

import org.jspecify.annotations.NullMarked;
