/**
 * Why: the trace of every rule that fired with the facts it used; why not another tier, what would make it another, what is
 * missing, and how firm it is; and the plain English of all this. Reads what the rules concluded and adds nothing to it.
 */
@NullMarked
package uk.whodoeswhat.rationale;

import org.jspecify.annotations.NullMarked;
