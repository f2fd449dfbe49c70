package org.rootscamp.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;
import org.rootscamp.http.problems.ApiProblem;

/**
 * JSON merge patch (RFC 7396) on records: the patch is merged into what could have been sent to
 * make the present state, and the result is read and validated like a whole request. A null stays a
 * null, because for some fields it is a value ("no limit"); for the others it means the default.
 */
@ApplicationScoped
public class MergePatch {

  private final ObjectMapper json;
  private final Validator validator;

  MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  public <T> T apply(T present, JsonNode patch, Class<T> type) {
    if (!(patch instanceof ObjectNode changes)) {
      throw ApiProblem.invalid("body", "must be an object");
    }
    ObjectNode target = json.valueToTree(present);
    merge(target, changes);
    T merged = read(target, type);
    Set<ConstraintViolation<T>> violations = validator.validate(merged);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return merged;
  }

  private static void merge(ObjectNode target, ObjectNode changes) {
    changes
        .properties()
        .forEach(
            change -> {
              JsonNode before = target.get(change.getKey());
              if (before instanceof ObjectNode inner
                  && change.getValue() instanceof ObjectNode innerChanges) {
                merge(inner, innerChanges);
              } else {
                target.set(change.getKey(), change.getValue());
              }
            });
  }

  private <T> T read(ObjectNode merged, Class<T> type) {
    try {
      return json.treeToValue(merged, type);
    } catch (JsonProcessingException e) {
      throw UnreadableJson.explain(e);
    }
  }
}
