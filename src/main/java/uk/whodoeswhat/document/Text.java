package uk.whodoeswhat.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The texts a component may hold; for a list, each of its items, and for a map each value. Without it a text is
 * anything but blank. It may also stand on an annotation that stands for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface Text {
    /** The fewest characters. */
    int min() default 1;

    /** The most characters. */
    int max() default 10_000;

    /**
     * What the whole text must match; only what Java and JSON Schema read alike. Empty for any text that is not blank.
     */
    String pattern() default "";

    /** The pattern in plain English, as in "3 to 10 capital letters and digits". */
    String means() default "";
}
