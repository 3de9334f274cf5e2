/** Checking a proposal from an example, a text or a file; nothing is kept. */
@NullMarked
package uk.whodoeswhat.web.page.check;

import org.jspecify.annotations.NullMarked;
