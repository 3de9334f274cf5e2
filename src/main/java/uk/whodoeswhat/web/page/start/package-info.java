/** The start page. */
@NullMarked
package uk.whodoeswhat.web.page.start;

import org.jspecify.annotations.NullMarked;
