/**
 * A second opinion on every decision, written by hand in plain Java from the text of the design and not from the rules: effective
 * grades, findings, requirements, tier, level and possible tiers (by trying every completion). The rules are tested against
 * it, and their speed is measured against its speed.
 */
@NullMarked
package uk.whodoeswhat.baseline;

import org.jspecify.annotations.NullMarked;
