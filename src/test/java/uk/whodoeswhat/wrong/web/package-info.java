@NullMarked
package uk.whodoeswhat.wrong.web;

import org.jspecify.annotations.NullMarked;
