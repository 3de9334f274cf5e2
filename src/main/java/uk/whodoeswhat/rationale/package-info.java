/**
 * Why: the trace of every rule that fired with the facts it used, and the plain English of a judgement. Reads what the rules
 * concluded and adds nothing to it.
 */
@NullMarked
package uk.whodoeswhat.rationale;

import org.jspecify.annotations.NullMarked;
