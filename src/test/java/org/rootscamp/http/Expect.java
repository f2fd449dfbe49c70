package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/** What tests demand of every problem, whatever it is about. */
public final class Expect {

  private Expect() {}

  /** A problem document of that type which says nothing about the inside of the service. */
  public static JsonNode problem(Response response, int status, String type) {
    return problem(
        response.statusCode(), response.contentType(), response.asString(), status, type);
  }

  public static JsonNode problem(HttpResponse<String> response, int status, String type) {
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    return problem(response.statusCode(), contentType, response.body(), status, type);
  }

  /** A 400 that names exactly these fields. */
  public static void invalid(Response response, String... fields) {
    problem(response, 400, "invalid-request");
    JsonNode errors = Json.of(response).path("errors");
    assertThat(Json.texts(errors, "field")).containsExactlyInAnyOrder(fields);
    assertThat(Json.texts(errors, "message")).allMatch(message -> !message.isBlank());
  }

  private static JsonNode problem(
      int actual, String contentType, String body, int status, String type) {
    assertThat(actual).as(body).isEqualTo(status);
    assertThat(contentType).startsWith("application/problem+json");
    JsonNode problem = Json.read(body);
    assertThat(problem.path("type").asText()).as(body).isEqualTo("/problems/" + type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(body).doesNotContain("rootscamp.", "Exception", "java.", "jackson");
    return problem;
  }
}
