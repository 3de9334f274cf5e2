/**
 * The certificate of a rulebook: what its rules answer in every state they can be asked about.
 *
 * <p>A stage reads nothing but its fact, the parameters and the answers to the questions its rules name; that is checked first,
 * from the text of the rules. So each stage is run over every state of its own fact, under every combination of those answers,
 * and what the stages answered is put together: first which findings there can be, then which central tiers each leaves
 * available, then the tier. Putting together what the rules answered is not a second rule.
 *
 * <p>A failure is shown as proposals that can be decided, with no more in them than it takes.
 */
@NullMarked
package uk.whodoeswhat.certificate;

import org.jspecify.annotations.NullMarked;
