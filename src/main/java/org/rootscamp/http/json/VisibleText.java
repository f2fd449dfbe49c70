package org.rootscamp.http.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text with at least one character that can be seen; null passes. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = VisibleText.FORM)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleText {

  /** Something beside spaces, controls, joiners, marks without a letter, and the empty letters. */
  String FORM = "(?s).*[^\\p{Z}\\p{Cc}\\p{Cf}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0].*";

  String message() default "must not be blank";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
