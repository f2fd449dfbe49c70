package org.rootscamp.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What the service answered. */
public final class Response {

  private final HttpResponse<byte[]> answer;
  private JsonPath json;

  Response(HttpResponse<byte[]> answer) {
    this.answer = answer;
  }

  /** The method of the request. */
  public String method() {
    return answer.request().method();
  }

  /** The path of the request, escaped as it was sent and without the query. */
  public String requestPath() {
    return answer.request().uri().getRawPath();
  }

  public int statusCode() {
    return answer.statusCode();
  }

  /** The first value of a header, null if there is none. */
  public String header(String name) {
    return answer.headers().firstValue(name).orElse(null);
  }

  /** The first value of each header, whatever the case of its name. */
  public Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return headers;
  }

  /** The media type with its parameters, empty if there is none. */
  public String contentType() {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  public String asString() {
    return new String(content(), StandardCharsets.UTF_8);
  }

  /** The bytes as they came, which may be compressed. */
  public byte[] asByteArray() {
    return answer.body();
  }

  /** The bytes that are meant. */
  public byte[] content() {
    if (!"gzip".equals(header("Content-Encoding")) || answer.body().length == 0) {
      return answer.body();
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return unpacked.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Not compressed as it says: " + header("Content-Type"), e);
    }
  }

  /** A value in the body, as {@link JsonPath} finds it. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // as JsonPath does
  public <T> T path(String path) {
    return jsonPath().get(path);
  }

  public JsonPath jsonPath() {
    if (json == null) {
      json = new JsonPath(asString());
    }
    return json;
  }

  /** Opens what is demanded of the answer: {@code then().statusCode(200)}. */
  public Response then() {
    return this;
  }

  public Response statusCode(int expected) {
    if (statusCode() != expected) {
      throw new AssertionError("Expected " + expected + ": " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return method() + " " + answer.request().uri() + " -> " + statusCode() + " " + asString();
  }
}
