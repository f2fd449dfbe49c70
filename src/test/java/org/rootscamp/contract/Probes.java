package org.rootscamp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/** What can be asked of every operation, derived from the contract alone. */
public final class Probes {

  private static final String DEAD_TOKEN = "a-token-that-nobody-was-ever-given-0123456789";
  private static final String UNKNOWN_ID = "01970000-0000-7000-8000-ffffffffffff";

  private final ExampleCamp camp;
  private final Operation operation;

  public Probes(ExampleCamp camp, Operation operation) {
    this.camp = camp;
    this.operation = operation;
  }

  /** Sends the examples as they are. */
  public void examples() {
    if (!operation.isStream()) {
      expect(camp.send(operation, request()), operation.success().status(), "its examples");
    }
  }

  /** No token, a dead one, one of another event, and every role that is too low. */
  public void tokens() {
    if (operation.role().equals("visitor")) {
      return;
    }
    expect(bare(null), 401, "no token");
    expect(bare(DEAD_TOKEN), 401, "a dead token");
    expect(bare(camp.strangersToken()), 403, "a token of another event");
    for (Map.Entry<String, String> lower : camp.tokens().entrySet()) {
      if (lower.getKey().equals(operation.role())) {
        return;
      }
      if (!(operation.isForAuditors() && lower.getKey().equals("auditor"))) {
        expect(bare(lower.getValue()), 403, lower.getKey());
      }
    }
  }

  /** Without the body and the condition that it needs: the token is judged first. */
  private Response bare(String token) {
    return camp.send(operation, camp.plain(operation, token));
  }

  /** An event, and a thing in it, that do not exist. */
  public void unknownThings() {
    List<JsonNode> parameters = operation.parameters("path");
    if (!operation.declares(404)) {
      return;
    }
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      boolean event = name.equals("event");
      boolean needsBadge = operation.path().matches(".*/(ballot|me/(devices|day|askings))(/.*)?");
      if (!(event && needsBadge)) {
        for (String unknown : List.of(UNKNOWN_ID, "nothing-of-ours")) {
          String path = operation.path().replace("{" + name + "}", unknown);
          expect(sendTo(path, event), 404, "an unknown " + name);
        }
      }
    }
  }

  /** In an unknown event only the bootstrap token has a role. */
  private Response sendTo(String template, boolean unknownEvent) {
    Request request = request();
    if (unknownEvent && !operation.role().equals("visitor")) {
      String token = "Bearer " + camp.tokens().get("bootstrap");
      request.header("Authorization", token);
    }
    Operation elsewhere =
        new Operation(
            operation.contract(),
            operation.method(),
            template,
            operation.node(),
            operation.shared());
    return request.request(operation.method(), camp.path(elsewhere));
  }

  /** Each parameter of the query with a value that it cannot have. */
  public void query() {
    if (operation.needsKey()) { // which is judged like a part of the path
      return;
    }
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.path("name").asText();
      Request request = request().queryParam(name, "!!");
      Response response = camp.send(operation, request);
      expect(response, 400, name + "=!!");
      assertThat(Json.texts(Json.of(response).path("errors"), "field"))
          .as("%s", operation)
          .contains(name);
      beyondTheLimits(name, parameter.path("schema"));
      JsonNode example = parameter.path("example");
      if (!name.equals("cursor")) {
        String real = camp.real(example.asText());
        Response good = camp.send(operation, request().queryParam(name, real));
        expect(good, operation.success().status(), name + "=" + example.asText());
      }
    }
  }

  private void beyondTheLimits(String name, JsonNode schema) {
    if (schema.has("minimum")) {
      int tooLittle = schema.get("minimum").asInt() - 1;
      expect(camp.send(operation, request().queryParam(name, tooLittle)), 400, name);
    }
    if (schema.has("maximum")) {
      int tooMuch = schema.get("maximum").asInt() + 1;
      expect(camp.send(operation, request().queryParam(name, tooMuch)), 400, name);
    }
  }

  /** No If-Match, a stale one, and If-None-Match with the present tag. */
  public void conditions() {
    if (operation.takes("If-Match")) {
      Request without = camp.plain(operation, camp.tokens().get(operation.role()));
      expect(camp.send(operation, withBody(without)), 428, "no If-Match");
      Request stale = request().header("If-Match", "\"stale\"");
      expect(camp.send(operation, stale), 412, "a stale If-Match");
    }
    if (operation.takes("If-None-Match")) {
      String path = camp.path(operation);
      String tag = request().get(path).header("ETag");
      Response again = request().header("If-None-Match", tag).get(path);
      expect(again, 304, "If-None-Match");
      assertThat(again.header("ETag")).as("tag of %s", operation).isEqualTo(tag);
    }
  }

  /** Bodies that are no JSON, no object, none of ours, too large, or something else. */
  public void bodies() {
    if (!operation.hasBody()) {
      return;
    }
    expectProblem(body("{\"name\": "), 400, "invalid-json", "half a body");
    expect(body("{} {}"), 400, "two bodies");
    expectProblem(body("[]"), 400, "invalid-request", "a list");
    expectProblem(body("{\"noSuchField\": 1}"), 400, "invalid-request", "an unknown field");
    int limit = operation.bodyLimit();
    expect(body("[" + " ".repeat(limit - 2) + "]"), 400, "a list at the limit");
    expect(body("[" + " ".repeat(limit - 1) + "]"), 413, "a list over the limit");
    Request text = request().contentType("text/plain").body("{}");
    expect(camp.send(operation, text), 415, "plain text");
  }

  private Response body(String content) {
    return camp.send(operation, request().body(content));
  }

  /** The same key twice, with another body, and keys that are none. */
  public void idempotency() {
    if (!operation.takes("Idempotency-Key")) {
      return;
    }
    String key = UUID.randomUUID().toString();
    JsonNode body = camp.body(operation);
    Response first = keyed(key, body);
    expect(first, operation.success().status(), "a new key");
    Response again = keyed(key, body);
    expect(again, operation.success().status(), "the same key");
    assertThat(again.asString()).as("%s", operation).isEqualTo(first.asString());
    assertThat(again.header("Location")).as("%s", operation).isEqualTo(first.header("Location"));
    expect(keyed(key, Json.withOtherText(body)), 422, "the same key with another body");
    expect(keyed(" ", body), 400, "a blank key");
    expect(keyed("k".repeat(256), body), 400, "a key that is too long");
  }

  private Response keyed(String key, JsonNode body) {
    return camp.send(operation, request().header("Idempotency-Key", key).body(body.toString()));
  }

  /** A form of the answer that does not exist. */
  public void acceptance() {
    if (operation.declares(406)) {
      expect(camp.send(operation, request().accept("image/png")), 406, "Accept: image/png");
    }
  }

  /** Every method that the address has no operation for. */
  public void otherMethods() {
    List<String> known = new ArrayList<>();
    String address = camp.path(operation).split("\\?", 2)[0];
    operation.contract().operations().stream()
        .filter(it -> it.matches(address)) // a fixed word may stand where others have an id
        .forEach(it -> known.add(it.method()));
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      if (!known.contains(method)) {
        Response response = request().request(method, camp.path(operation));
        assertThat(response.statusCode()).as("%s at %s", method, operation).isEqualTo(405);
        assertThat(response.header("Allow").split(", "))
            .as("%s at %s", method, operation)
            .containsAll(known)
            .doesNotContain(method);
      }
    }
  }

  private Request request() {
    return camp.request(operation);
  }

  private Request withBody(Request request) {
    return operation.hasBody() ? request.body(camp.body(operation).toString()) : request;
  }

  private void expect(Response response, int status, String why) {
    assertThat(response.statusCode())
        .as("%s with %s answered %s", operation, why, response.asString())
        .isEqualTo(status);
  }

  private void expectProblem(Response response, int status, String type, String why) {
    expect(response, status, why);
    assertThat(Json.of(response).path("type").asText())
        .as("problem of %s with %s", operation, why)
        .isEqualTo("/problems/" + type);
  }
}
