/** Writing a proposal: its form, page by page, and the drafts that are kept meanwhile. */
@NullMarked
package uk.whodoeswhat.web.page.propose;

import org.jspecify.annotations.NullMarked;
