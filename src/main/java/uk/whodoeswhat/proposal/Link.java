package uk.whodoeswhat.proposal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.whodoeswhat.document.Text;

/** A link to a page. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Text(
        max = 2000,
        pattern = "https?://[!-~]+",
        means = "a link that starts with https:// or http://, at most 2000 characters")
@interface Link {}
