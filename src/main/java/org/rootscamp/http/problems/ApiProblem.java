package org.rootscamp.http.problems;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Thrown wherever a request cannot be carried out; becomes a problem document. */
public class ApiProblem extends RuntimeException {

  private final ProblemType type;
  private final transient List<FieldError> errors;
  private final Duration wait;
  private final transient List<?> violations;
  private final transient List<?> changes;

  private ApiProblem(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      Duration wait,
      List<?> violations,
      List<?> changes) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.wait = wait;
    this.violations = List.copyOf(violations);
    this.changes = List.copyOf(changes);
  }

  public ApiProblem(ProblemType type, String detail, List<FieldError> errors) {
    this(type, detail, errors, null, List.of(), List.of());
  }

  public ApiProblem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /** A refusal that may be none after a while. */
  public static ApiProblem retryLater(ProblemType type, String detail, Duration wait) {
    return new ApiProblem(type, detail, List.of(), wait, List.of(), List.of());
  }

  /** A refusal for rules that would be broken, each of which is told by itself as well. */
  public static ApiProblem violated(ProblemType type, String detail, List<?> violations) {
    return new ApiProblem(type, detail, List.of(), null, violations, List.of());
  }

  /** A refusal to change the Wall before somebody has seen what that would change. */
  public static ApiProblem unseen(ProblemType type, String detail, List<?> changes) {
    return new ApiProblem(type, detail, List.of(), null, List.of(), changes);
  }

  public static ApiProblem notFound(String what) {
    return new ApiProblem(ProblemType.NOT_FOUND, what + " does not exist here.");
  }

  public static ApiProblem forbidden(String detail) {
    return new ApiProblem(ProblemType.FORBIDDEN, detail);
  }

  public static ApiProblem invalid(List<FieldError> errors) {
    String detail = errors.get(0).field() + " " + errors.get(0).message() + ".";
    return new ApiProblem(ProblemType.INVALID_REQUEST, detail, errors);
  }

  public static ApiProblem invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** The rules that would be broken, as a client reads them. */
  public List<?> violations() {
    return violations;
  }

  /** What would become different on the Wall, as a client reads it. */
  public List<?> changes() {
    return changes;
  }

  /** How long to wait before the next attempt, where that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }
}
