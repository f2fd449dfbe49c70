package org.rootscamp.http.bounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.rootscamp.http.Raw;

/** A connection on which a client can take its time. */
final class Line implements AutoCloseable {

  private final Socket socket;

  private Line(Socket socket) {
    this.socket = socket;
  }

  static Line open() {
    try {
      Socket socket = new Socket("localhost", Raw.uri("/").getPort());
      socket.setSoTimeout(60_000);
      return new Line(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the head of a request whose body is to follow. */
  Line head(String method, String path, String token, int length, String... headers) {
    StringBuilder head = new StringBuilder();
    head.append("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, path));
    head.append("Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(length));
    head.append(token.isEmpty() ? "" : "Authorization: Bearer %s\r\n".formatted(token));
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return send(head.append("\r\n").toString());
  }

  Line send(String part) {
    try {
      socket.getOutputStream().write(part.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes until an empty line. */
  String readHead() {
    try {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      for (int next = in.read(); next >= 0; next = in.read()) {
        head.append((char) next);
        if (head.toString().endsWith("\r\n\r\n")) {
          break;
        }
      }
      return head.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that comes until the service closes the connection. */
  String readToTheEnd() {
    try {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
