package org.rootscamp.http.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every error, as RFC 9457 defines it, with the errors of single fields, the rules that
 * would be broken, and what would become different.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<FieldError> errors,
    List<?> violations,
    List<?> changes) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return of(type, detail, errors, List.of(), List.of());
  }

  public static Problem of(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      List<?> violations,
      List<?> changes) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        detail,
        errors.isEmpty() ? null : errors,
        violations.isEmpty() ? null : violations,
        changes.isEmpty() ? null : changes);
  }
}
