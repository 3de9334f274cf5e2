@NullMarked
package uk.whodoeswhat.wrong.web.page;

import org.jspecify.annotations.NullMarked;
