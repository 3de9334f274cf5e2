/**
 * What follows from a tier: the facts on which rules suggest support, warn a reader and set the review date. As with findings,
 * grouping counts and sorts, and the rules judge.
 */
@NullMarked
package uk.whodoeswhat.consequence;

import org.jspecify.annotations.NullMarked;
