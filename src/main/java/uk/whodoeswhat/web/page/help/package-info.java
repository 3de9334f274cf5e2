/** Help, and what a public service says of itself. */
@NullMarked
package uk.whodoeswhat.web.page.help;

import org.jspecify.annotations.NullMarked;
