package org.rootscamp.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the contract declares for one status of one operation.
 *
 * @param operation its method and path, for messages
 */
public record Answer(Contract contract, String operation, int status, JsonNode node) {

  Optional<String> mediaType() {
    return node.path("content").properties().stream().map(Map.Entry::getKey).findFirst();
  }

  /** Where in the file the schema of the body stands. */
  Optional<String> schema() {
    return mediaType()
        .map(type -> node.path("content").path(type).path("schema").path("$ref").asText());
  }

  /** What is wrong with the example of the body; having none is wrong, too. */
  List<String> misfitExamples() {
    JsonNode content = node.path("content").path(mediaType().orElseThrow());
    JsonNode example = content.path("example");
    if (content.has("examples")) {
      example = contract.resolve(content.get("examples").elements().next()).path("value");
    }
    return contract.schemas().errors(schema().orElseThrow(), example.toString()).stream()
        .map(error -> outcome("") + ": " + error)
        .toList();
  }

  Set<String> problemTypes() {
    Set<String> types = new TreeSet<>();
    node.path("x-problem-types").forEach(it -> types.add(it.asText()));
    return types;
  }

  /** The status of an answer that stands for itself, from its example. */
  int problemStatus() {
    return node.at("/content/application~1problem+json/example/status").asInt();
  }

  Map<String, JsonNode> headers() {
    return node.path("headers").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> contract.resolve(it.getValue())));
  }

  /** The schema of the data of an event in a stream. */
  Optional<String> eventSchema(String event) {
    JsonNode schema = node.path("x-events").path(event).path("schema");
    return schema.isMissingNode() ? Optional.empty() : Optional.of(schema.path("$ref").asText());
  }

  boolean knowsEvent(String event) {
    return node.path("x-events").has(event);
  }

  /** How it counts as given: with its problem type, if it is a problem. */
  String outcome(String problemType) {
    return operation + " -> " + (status == 0 ? problemStatus() : status) + " " + problemType;
  }

  Set<String> outcomes() {
    Set<String> types = problemTypes();
    return types.isEmpty()
        ? Set.of(outcome(""))
        : types.stream().map(this::outcome).collect(Collectors.toSet());
  }
}
