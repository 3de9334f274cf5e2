package uk.whodoeswhat.proposal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.whodoeswhat.document.Text;

/** An id that is the same in many proposals. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Text(
        max = 80,
        pattern = "[a-z0-9]+(?:-[a-z0-9]+)*",
        means = "lower-case words and digits joined by hyphens, such as federated-data-platform, at most 80 characters")
@interface Slug {}
