package uk.whodoeswhat.proposal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Text;

/** Ids of evidence. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Items(max = 500, unique = true)
@Text(
        max = 80,
        pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}",
        means = "an id of at most 80 letters, digits, dots, hyphens and underscores, first a letter or digit")
@interface References {}
