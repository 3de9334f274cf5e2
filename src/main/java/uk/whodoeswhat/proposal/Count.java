package uk.whodoeswhat.proposal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.whodoeswhat.document.Range;

/** A number of organisations. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Range(min = 0, max = 1_000_000)
@interface Count {}
