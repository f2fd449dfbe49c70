package org.rootscamp.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that is put together and then sent, by one thread. The tests send tens of thousands to
 * make their camps, so there is nothing in it but the client of the JDK and Jackson.
 */
public final class Request {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final StringBuilder query = new StringBuilder();
  private byte[] body = {};

  /** Sets a header, or replaces it. */
  public Request header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Request contentType(String type) {
    return header("Content-Type", type);
  }

  public Request accept(String type) {
    return header("Accept", type);
  }

  public Request queryParam(String name, Object value) {
    String escaped = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    query.append('&').append(name).append('=').append(escaped);
    return this;
  }

  /** A text or bytes as they are, anything else as JSON. */
  public Request body(Object content) {
    body = bytes(content);
    return this;
  }

  private static byte[] bytes(Object content) {
    if (content instanceof byte[] bytes) {
      return bytes;
    }
    if (content instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return JSON.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be written as JSON: " + content, e);
    }
  }

  public Response get(String path) {
    return request("GET", path);
  }

  public Response post(String path) {
    return request("POST", path);
  }

  public Response put(String path) {
    return request("PUT", path);
  }

  public Response patch(String path) {
    return request("PATCH", path);
  }

  public Response delete(String path) {
    return request("DELETE", path);
  }

  /**
   * Sends it, by whatever method.
   *
   * @param path escaped as in an address; a whole address of the service is taken, too
   */
  public Response request(String method, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .timeout(Duration.ofMinutes(2))
            .method(method, BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      return Service.watched(
          new Response(CLIENT.send(request.build(), BodyHandlers.ofByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("No answer to " + method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: " + method + " " + path, e);
    }
  }

  private URI address(String path) {
    String url = path.startsWith("http") ? path : Service.url(path);
    if (!query.isEmpty()) {
      url += (url.contains("?") ? "&" : "?") + query.substring(1);
    }
    return URI.create(url);
  }
}
