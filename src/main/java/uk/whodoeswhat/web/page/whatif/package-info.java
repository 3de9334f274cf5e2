/** What would be decided if some things were otherwise. */
@NullMarked
package uk.whodoeswhat.web.page.whatif;

import org.jspecify.annotations.NullMarked;
