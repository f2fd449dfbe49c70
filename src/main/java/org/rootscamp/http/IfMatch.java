package org.rootscamp.http;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The value of an If-Match header (RFC 9110, 13.1.1).
 *
 * <p>Weak tags are compared like strong ones: a compressing proxy weakens the tags it passes on,
 * and ours name the content, not its bytes on the wire. What is no entity tag matches nothing.
 */
public record IfMatch(boolean any, Set<String> tags) {

  public static IfMatch parse(String header) {
    if (header.strip().equals("*")) {
      return new IfMatch(true, Set.of());
    }
    Set<String> tags =
        Arrays.stream(header.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .filter(tag -> tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\""))
            .map(tag -> tag.substring(1, tag.length() - 1))
            .collect(Collectors.toUnmodifiableSet());
    return new IfMatch(false, tags);
  }

  public boolean matches(String tag) {
    return any || tags.contains(tag);
  }
}
