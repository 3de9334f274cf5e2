package uk.whodoeswhat.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many items a list, or fields a map, may hold, and whether each item must differ from the others. It may also
 * stand on an annotation that stands for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface Items {
    int min() default 0;

    int max() default Integer.MAX_VALUE;

    boolean unique() default false;
}
