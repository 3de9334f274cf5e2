/**
 * The roof over every step: sources and their clauses, citations of them, the questions the sources leave open with the
 * reading that answers them, and the house's dated parameters. Plain values; uses nothing.
 */
@NullMarked
package uk.whodoeswhat.framework;

import org.jspecify.annotations.NullMarked;
