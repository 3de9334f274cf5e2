/** The recorded decisions: found, listed, compared, exported, and put together for a meeting. */
@NullMarked
package uk.whodoeswhat.web.page.decisions;

import org.jspecify.annotations.NullMarked;
