package uk.whodoeswhat.proposal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.whodoeswhat.document.Text;

/** A currency. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Text(min = 3, max = 3, pattern = "[A-Z]{3}", means = "a currency as three capital letters, such as GBP")
@interface Currency {}
