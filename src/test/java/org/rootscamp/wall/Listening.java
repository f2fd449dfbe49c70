package org.rootscamp.wall;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rootscamp.Eventually;
import org.rootscamp.http.Raw;

/** A listener to server-sent events, until the service ends the stream or the test closes it. */
public final class Listening implements AutoCloseable {

  private final HttpResponse<InputStream> response;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  private Listening(HttpResponse<InputStream> response) {
    this.response = response;
  }

  public static Listening to(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(Raw.uri(path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      Listening listening =
          new Listening(
              HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
      Thread reader = new Thread(listening::read, "listening");
      reader.setDaemon(true);
      reader.start();
      return listening;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("Nothing to listen to at " + path, e);
    }
  }

  private void read() {
    StringBuilder line = new StringBuilder();
    try {
      InputStream stream = response.body();
      for (int next = stream.read(); next >= 0; next = stream.read()) {
        if (next == '\n') {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          line.append((char) next);
        }
      }
    } catch (IOException e) {
      lines.add("broken: " + e.getMessage());
    }
    over = true;
  }

  HttpResponse<?> response() {
    return response;
  }

  /** The lines that begin so, without that beginning. */
  public List<String> heard(String field) {
    return lines.stream()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1))
        .toList();
  }

  public void awaitData(String data) {
    Eventually.is(() -> heard("data"), it -> it.contains(data));
  }

  public void awaitEnd() {
    Eventually.is(() -> over ? "over" : "still open after " + lines, "over"::equals);
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
