/** One decision: why, what follows and what would change it; recording, withdrawing and printing it. */
@NullMarked
package uk.whodoeswhat.web.page.decision;

import org.jspecify.annotations.NullMarked;
