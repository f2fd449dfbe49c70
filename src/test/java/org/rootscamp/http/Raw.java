package org.rootscamp.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.rootscamp.client.Service;

/** Requests byte by byte, for what a well-behaved client would never send. */
public final class Raw {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Raw() {}

  public static URI uri(String path) {
    return URI.create(Service.url(path));
  }

  /** The whole answer to a GET of what may be no address at all. */
  public static String get(String target) {
    return get(target, "localhost");
  }

  /** The same, asked of the host of that name. */
  public static String get(String target, String host) {
    return send("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(target, host));
  }

  /** All that comes until the service closes the connection, whatever it was that it was sent. */
  public static String send(String request) {
    try (Socket socket = new Socket("localhost", uri("/").getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("No answer to " + request, e);
    }
  }

  /** Sends a body that announces its length. */
  public static HttpResponse<String> post(
      String path, String token, String contentType, byte[] body) {
    return send(path, token, contentType, BodyPublishers.ofByteArray(body));
  }

  /** Sends a body in chunks. */
  public static HttpResponse<String> postInChunks(
      String path, String token, String contentType, byte[] body) {
    BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    return send(path, token, contentType, chunks);
  }

  private static HttpResponse<String> send(
      String path, String token, String contentType, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30)).POST(body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("No answer to a body of " + contentType, e);
    } catch (InterruptedException e) {
      throw new AssertionError("Interrupted", e);
    }
  }
}
