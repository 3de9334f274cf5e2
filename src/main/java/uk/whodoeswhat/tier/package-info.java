/**
 * What each tier requires of the findings, and which tier follows. A {@link uk.whodoeswhat.tier.Requirement} holds a {@link
 * uk.whodoeswhat.tier.Condition} that a rule stated; its outcome under given findings, the tiers' availability and the exact
 * set of possible tiers follow from that by counting alone.
 */
@NullMarked
package uk.whodoeswhat.tier;

import org.jspecify.annotations.NullMarked;
