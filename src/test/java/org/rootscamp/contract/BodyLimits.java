package org.rootscamp.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.rootscamp.client.Response;

/**
 * Whether the service draws the limits of a request body exactly where the contract does: each
 * value of the example in turn is put just beyond its limits, and just at them.
 */
public final class BodyLimits {

  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final ExampleCamp camp;
  private final Operation operation;
  private final List<String> differences = new ArrayList<>();

  public BodyLimits(ExampleCamp camp, Operation operation) {
    this.camp = camp;
    this.operation = operation;
  }

  /** Sentences about every value that the service judges otherwise, none if it agrees. */
  public List<String> differences() {
    visit(operation.bodySchema(), operation.bodyExample(), List.of());
    return differences;
  }

  private void visit(JsonNode schema, JsonNode example, List<String> path) {
    schema
        .path("properties")
        .properties()
        .forEach(it -> visitField(schema, it.getKey(), it.getValue(), example, path));
    if (example.isArray() && !example.isEmpty()) {
      value(operation.contract().resolve(schema.path("items")), example.get(0), and(path, "0"));
    }
    if (schema.path("additionalProperties").isObject() && example.isObject()) {
      String key = camp.body(operation).at(pointer(path)).fieldNames().next();
      value(schema.get("additionalProperties"), example.elements().next(), and(path, key));
    }
  }

  private void visitField(
      JsonNode owner, String name, JsonNode declared, JsonNode example, List<String> path) {
    JsonNode schema = operation.contract().resolve(declared);
    boolean nullable = isNullable(schema);
    if (schema.has("anyOf")) {
      schema = operation.contract().resolve(schema.get("anyOf").get(0));
    }
    List<String> here = and(path, name);
    owner
        .path("required")
        .forEach(
            it -> {
              if (it.asText().equals(name)) {
                refuses(here, null);
              }
            });
    if (nullable && !owner.has("oneOf")) { // there it depends on the other fields
      accepts(here, NullNode.instance);
    } else if (!nullable) {
      refuses(here, NullNode.instance);
    }
    value(schema, example.path(name), here);
  }

  private void value(JsonNode schema, JsonNode example, List<String> path) {
    switch (typeOf(schema)) {
      case "string" -> text(schema, path);
      case "integer" -> number(schema, path);
      case "boolean" -> refuses(path, new TextNode("true"));
      case "array" -> list(schema, path);
      default -> refuses(path, MAKE.arrayNode());
    }
    visit(schema, example, path);
  }

  private void text(JsonNode schema, List<String> path) {
    refuses(path, new IntNode(7));
    if (schema.has("maxLength")) {
      int most = schema.get("maxLength").asInt();
      refuses(path, new TextNode("a".repeat(most + 1)));
      if (!schema.has("format")) {
        accepts(path, new TextNode("a".repeat(most)));
      }
    }
    if (schema.path("minLength").asInt() > 0) {
      refuses(path, new TextNode("a".repeat(schema.get("minLength").asInt() - 1)));
    }
    if (schema.has("pattern")) {
      refuses(path, new TextNode(" "));
    }
    if (schema.has("format") || schema.has("enum")) {
      refuses(path, new TextNode("nonsense"));
    }
  }

  private void number(JsonNode schema, List<String> path) {
    refuses(path, new TextNode("7"));
    refuses(path, new DoubleNode(1.5));
    refuses(path, BooleanNode.TRUE);
    if (schema.has("minimum")) {
      refuses(path, new IntNode(schema.get("minimum").asInt() - 1));
      accepts(path, schema.get("minimum"));
    }
    if (schema.has("maximum")) {
      refuses(path, new IntNode(schema.get("maximum").asInt() + 1));
      if (!path.equals(List.of("moves"))) { // so many moves take minutes
        accepts(path, schema.get("maximum"));
      }
    }
  }

  private void list(JsonNode schema, List<String> path) {
    refuses(path, MAKE.objectNode());
    refuses(path, new TextNode("one"));
    if (schema.path("minItems").asInt() > 0) {
      refuses(path, MAKE.arrayNode());
    }
    if (schema.has("maxItems")) {
      refuses(path, texts(schema.get("maxItems").asInt() + 1, path));
      if (operation.contract().resolve(schema.get("items")).has("maxLength")) { // words, not ids
        accepts(path, texts(schema.get("maxItems").asInt(), path));
      }
    }
  }

  /** So many different items like the first one of the example. */
  private ArrayNode texts(int size, List<String> path) {
    JsonNode first = camp.body(operation).at(pointer(path)).path(0);
    ArrayNode items = MAKE.arrayNode();
    for (int i = 0; i < size; i++) {
      items.add(first.isTextual() ? new TextNode("item " + i) : first);
    }
    return items;
  }

  private void refuses(List<String> path, JsonNode value) {
    Response response = send(path, value);
    if (response.statusCode() != 400 || !names(response, path)) {
      tell(path, value, response, "is not refused with its field");
    }
  }

  /** Where one of several fields is needed, none of them can be judged alone. */
  private void accepts(List<String> path, JsonNode value) {
    if (operation.bodySchema().has("oneOf")) {
      return;
    }
    Response response = send(path, value);
    if (response.statusCode() == 400 && names(response, path)) {
      tell(path, value, response, "is refused");
    }
  }

  private void tell(List<String> path, JsonNode value, Response response, String what) {
    String shown = value == null ? "nothing" : value.toString();
    differences.add(
        "%s: %s = %.80s %s: %d %.300s"
            .formatted(operation, path, shown, what, response.statusCode(), response.asString()));
  }

  private Response send(List<String> path, JsonNode value) {
    JsonNode body = Json.with(camp.body(operation), path, value);
    return camp.send(operation, camp.request(operation).body(body.toString()));
  }

  private static boolean names(Response response, List<String> path) {
    List<String> fields = Json.texts(Json.of(response).path("errors"), "field");
    String wanted = String.join(".", path);
    return fields.stream()
        .map(field -> field.replace("[", ".").replace("]", ""))
        .anyMatch(field -> field.equals(wanted) || field.startsWith(wanted + "."));
  }

  private static String typeOf(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  private static boolean isNullable(JsonNode schema) {
    return schema.has("anyOf") || schema.path("type").isArray();
  }

  private static List<String> and(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  private static String pointer(List<String> path) {
    return "/" + String.join("/", path);
  }
}
