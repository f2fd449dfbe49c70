package org.rootscamp.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.FieldError;
import org.rootscamp.http.problems.ProblemType;

/** Says in words what is wrong with a body, without a word of Java. */
public final class UnreadableJson {

  private static final String A_WHOLE_NUMBER = "a whole number in range";

  private UnreadableJson() {}

  public static ApiProblem explain(JsonProcessingException unreadable) {
    if (unreadable.getCause() instanceof ApiProblem problem) {
      return problem;
    }
    if (unreadable instanceof StreamConstraintsException
        || unreadable.getCause() instanceof StreamConstraintsException) {
      return new ApiProblem(
          ProblemType.INVALID_JSON, "The body is nested too deeply, or has too long a part.");
    }
    if (unreadable instanceof MismatchedInputException mismatch) {
      return ApiProblem.invalid(List.of(new FieldError(field(mismatch), message(mismatch))));
    }
    if (unreadable instanceof JsonMappingException mapping
        && mapping.getCause() instanceof IllegalArgumentException refused) {
      return ApiProblem.invalid(field(mapping), refused.getMessage());
    }
    if (unreadable instanceof JsonMappingException mapping
        && mapping.getCause() instanceof InputCoercionException) {
      return ApiProblem.invalid(field(mapping), "must be " + A_WHOLE_NUMBER);
    }
    return new ApiProblem(ProblemType.INVALID_JSON, where(unreadable));
  }

  private static String message(MismatchedInputException mismatch) {
    if (mismatch instanceof UnrecognizedPropertyException) {
      return "is not known or cannot be set";
    }
    Class<?> target = mismatch.getTargetType();
    if (mismatch instanceof RefusedValueException refused) {
      return refused.reason();
    }
    if (target == null) {
      return "does not fit";
    }
    if (target.isEnum()) {
      String allowed =
          Arrays.stream(target.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return "must be one of: " + allowed;
    }
    boolean wrongFormat = mismatch instanceof InvalidFormatException;
    return "must be " + nameOf(target, wrongFormat);
  }

  private static String nameOf(Class<?> target, boolean wrongFormat) {
    if (target == String.class) {
      return "text";
    }
    if (target == Boolean.class || target == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
      return A_WHOLE_NUMBER;
    }
    if (Collection.class.isAssignableFrom(target) || target.isArray()) {
      return "a list";
    }
    if (target == LocalDate.class) {
      return "a date such as 2013-03-24";
    }
    if (Temporal.class.isAssignableFrom(target)) {
      return "an instant with an offset such as 2013-03-24T10:00:00-04:00";
    }
    return wrongFormat ? "in another form" : "an object";
  }

  private static String field(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  private static String where(JsonProcessingException unreadable) {
    return unreadable.getLocation() == null
        ? "The body cannot be read as JSON."
        : "The body cannot be read as JSON from line %d, column %d on."
            .formatted(
                unreadable.getLocation().getLineNr(), unreadable.getLocation().getColumnNr());
  }
}
