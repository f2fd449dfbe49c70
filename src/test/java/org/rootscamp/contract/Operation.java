package org.rootscamp.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of the contract.
 *
 * @param path the template, such as {@code /api/events/{event}}
 * @param shared the parameters that it shares with the other operations of the path
 */
public record Operation(
    Contract contract, String method, String path, JsonNode node, JsonNode shared) {

  public String id() {
    return node.path("operationId").asText();
  }

  public String role() {
    return node.path("x-role").asText();
  }

  /** Whether auditors may call it besides. */
  public boolean isForAuditors() {
    return node.path("x-auditors").asBoolean();
  }

  /** Asked of every operation for every answer, so it takes no regular expression. */
  boolean matches(String address) {
    String[] steps = path.split("/", -1);
    String[] asked = address.split("/", -1);
    return steps.length == asked.length
        && IntStream.range(0, steps.length)
            .allMatch(
                i -> steps[i].startsWith("{") ? !asked[i].isEmpty() : steps[i].equals(asked[i]));
  }

  public List<Answer> answers() {
    return node.path("responses").properties().stream()
        .map(
            it ->
                new Answer(
                    contract,
                    toString(),
                    Integer.parseInt(it.getKey()),
                    contract.resolve(it.getValue())))
        .toList();
  }

  public Optional<Answer> answer(int status) {
    return answers().stream().filter(it -> it.status() == status).findFirst();
  }

  public boolean declares(int status) {
    return answer(status).isPresent();
  }

  public Answer success() {
    return answers().stream().filter(it -> it.status() < 300).findFirst().orElseThrow();
  }

  private Stream<JsonNode> parameters() {
    return Stream.of(shared, node.path("parameters"))
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .map(contract::resolve);
  }

  public List<JsonNode> parameters(String where) {
    return parameters().filter(it -> it.path("in").asText().equals(where)).toList();
  }

  public boolean takes(String header) {
    return parameters("header").stream().anyMatch(it -> it.path("name").asText().equals(header));
  }

  /** Whether its address holds a secret that is a part of no path. */
  boolean needsKey() {
    return parameters("query").stream().anyMatch(it -> it.path("required").asBoolean());
  }

  public boolean hasBody() {
    return node.has("requestBody");
  }

  /** How many bytes its body may have. */
  public int bodyLimit() {
    return node.path("x-body-limit").asInt();
  }

  private JsonNode body() {
    return node.path("requestBody").path("content").path("application/json");
  }

  public JsonNode bodySchema() {
    return contract.resolve(body().path("schema"));
  }

  String bodySchemaReference() {
    return body().path("schema").path("$ref").asText();
  }

  public JsonNode bodyExample() {
    return contract.resolve(body().path("examples").elements().next()).path("value");
  }

  public boolean isStream() {
    return success().mediaType().filter("text/event-stream"::equals).isPresent();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
