package org.rootscamp.bench.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/**
 * What came back for a request.
 *
 * @param status 0 where the connection ended without an answer
 * @param head the status line and the headers, each with its line end
 */
record Answer(int status, Buffer head, Buffer body) {

  static final Answer NONE = new Answer(0, Buffer.buffer(), Buffer.buffer());

  /** The value of a header; null without one. */
  String header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.toString()
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).trim())
        .findFirst()
        .orElse(null);
  }

  JsonObject json() {
    return new JsonObject(body);
  }

  boolean isGood() {
    return status >= 200 && status < 300 || status == 304;
  }

  @Override
  public String toString() {
    String text = body.toString();
    return status + " " + text.substring(0, Math.min(500, text.length()));
  }
}
