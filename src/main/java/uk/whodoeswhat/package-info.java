/** Decides who does what: a proposal in, a tier with a cited rationale out. */
@NullMarked
package uk.whodoeswhat;

import org.jspecify.annotations.NullMarked;
