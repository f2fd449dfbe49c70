package org.rootscamp.bench.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** The bytes of a request, made once and sent as often as wanted. */
final class Request {

  private final String line;
  private final StringBuilder headers = new StringBuilder();
  private Buffer body = Buffer.buffer();

  private Request(String method, String path) {
    line = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
  }

  static Request get(String path) {
    return new Request("GET", path);
  }

  static Request of(String method, String path) {
    return new Request(method, path);
  }

  /** As the holder of a token; a visitor, where it is null. */
  Request as(String token) {
    return token == null ? this : with("Authorization", "Bearer " + token);
  }

  Request with(String header, String value) {
    headers.append(header).append(": ").append(value).append("\r\n");
    return this;
  }

  Request json(JsonObject content) {
    body = content.toBuffer();
    return with("Content-Type", "application/json");
  }

  Buffer bytes() {
    boolean bare = body.length() == 0 && (line.startsWith("GET") || line.startsWith("DELETE"));
    String length = bare ? "" : "Content-Length: " + body.length() + "\r\n";
    return Buffer.buffer(line + headers + length + "\r\n").appendBuffer(body);
  }

  @Override
  public String toString() {
    return line.lines().findFirst().orElseThrow();
  }
}
