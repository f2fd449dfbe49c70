package org.rootscamp.contract;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request and what came back.
 *
 * @param path the address without the query
 * @param headers of the answer, whatever their case
 */
public record Exchange(
    String method, String path, int status, Map<String, String> headers, String body) {

  public Exchange {
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The media type without its parameters. */
  Optional<String> mediaType() {
    return header("Content-Type").map(type -> type.split(";", 2)[0].strip());
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status + " " + body;
  }
}
