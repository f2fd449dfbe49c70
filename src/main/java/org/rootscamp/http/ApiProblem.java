package org.rootscamp.http;

import java.util.List;

/** Thrown wherever a request cannot be carried out; becomes a problem document. */
public class ApiProblem extends RuntimeException {

  private final ProblemType type;
  private final transient List<FieldError> errors;

  public ApiProblem(ProblemType type, String detail, List<FieldError> errors) {
    super(detail);
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  public ApiProblem(ProblemType type, String detail) {
    this(type, detail, List.of());
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
}
