package uk.whodoeswhat.proposal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uk.whodoeswhat.document.Text;

/** An ODS code. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Text(min = 3, max = 10, pattern = "[A-Z0-9]{3,10}", means = "an ODS code, 3 to 10 capital letters and digits")
@interface Ods {}
