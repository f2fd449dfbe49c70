package org.rootscamp.http.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every error, as RFC 9457 defines it, with the errors of single fields and the rules
 * that would be broken.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<FieldError> errors,
    List<?> violations) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return of(type, detail, errors, List.of());
  }

  public static Problem of(
      ProblemType type, String detail, List<FieldError> errors, List<?> violations) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        detail,
        errors.isEmpty() ? null : errors,
        violations.isEmpty() ? null : violations);
  }
}
