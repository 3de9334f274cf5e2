/** The log verified, and every recorded decision replayed. */
@NullMarked
package uk.whodoeswhat.web.page.audit;

import org.jspecify.annotations.NullMarked;
