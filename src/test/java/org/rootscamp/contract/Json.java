package org.rootscamp.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.rootscamp.client.Response;

/** Small things to do with JSON trees. */
public final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  public static JsonNode of(Response response) {
    return read(response.asString());
  }

  /** The texts of one field in a list of objects. */
  public static List<String> texts(JsonNode objects, String field) {
    return StreamSupport.stream(objects.spliterator(), false)
        .map(object -> object.path(field).asText())
        .toList();
  }

  /** Anything that can be written as JSON. */
  public static JsonNode tree(Object thing) {
    return MAPPER.valueToTree(thing);
  }

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + text, e);
    }
  }

  /** A copy with another value at a path of names and indices, or without it if that is null. */
  static JsonNode with(JsonNode root, List<String> path, JsonNode value) {
    JsonNode copy = root.deepCopy();
    JsonNode parent = copy;
    for (String step : path.subList(0, path.size() - 1)) {
      parent =
          parent instanceof ArrayNode list ? list.get(Integer.parseInt(step)) : parent.get(step);
    }
    String last = path.get(path.size() - 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(last), value);
    } else if (value == null) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, value);
    }
    return copy;
  }

  /** A copy without one of its fields. */
  public static JsonNode without(JsonNode root, String field) {
    return with(root, List.of(field), null);
  }

  /** A copy whose first text is another one. */
  static JsonNode withOtherText(JsonNode root) {
    JsonNode copy = root.deepCopy();
    changeFirstText(copy);
    return copy;
  }

  private static boolean changeFirstText(JsonNode node) {
    if (node instanceof ArrayNode list && !list.isEmpty()) {
      if (list.get(0).isTextual()) {
        list.set(0, new TextNode(list.get(0).asText() + "x"));
        return true;
      }
      return changeFirstText(list.get(0));
    }
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        if (field.getValue().isTextual()) {
          object.put(field.getKey(), field.getValue().asText() + "x");
          return true;
        }
        if (changeFirstText(field.getValue())) {
          return true;
        }
      }
    }
    return false;
  }
}
