package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpResponse;

/** What tests demand of every problem, whatever it is about. */
public final class Expect {

  private Expect() {}

  /** A problem document of that type which says nothing about the inside of the service. */
  public static JsonPath problem(Response response, int status, String type) {
    return problem(
        response.statusCode(), response.contentType(), response.asString(), status, type);
  }

  public static JsonPath problem(HttpResponse<String> response, int status, String type) {
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    return problem(response.statusCode(), contentType, response.body(), status, type);
  }

  /** A 400 that names exactly these fields. */
  public static void invalid(Response response, String... fields) {
    JsonPath problem = problem(response, 400, "invalid-request");
    assertThat(problem.getList("errors.field", String.class)).containsExactlyInAnyOrder(fields);
    assertThat(problem.getList("errors.message", String.class)).doesNotContainNull();
  }

  private static JsonPath problem(
      int actual, String contentType, String body, int status, String type) {
    assertThat(actual).as(body).isEqualTo(status);
    assertThat(contentType).startsWith("application/problem+json");
    JsonPath problem = new JsonPath(body);
    assertThat(problem.getString("type")).as(body).isEqualTo("/problems/" + type);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(body).doesNotContain("rootscamp.", "Exception", "java.", "jackson");
    return problem;
  }
}
