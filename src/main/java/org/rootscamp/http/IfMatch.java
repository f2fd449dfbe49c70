package org.rootscamp.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.ready.Gzip;

/**
 * The value of an If-Match header (RFC 9110, 13.1.1), or that there was none.
 *
 * <p>Weak tags are compared like strong ones: a compressing proxy weakens the tags it passes on.
 * Tags of compressed answers count as those of the plain ones ({@link Gzip}), since a change is
 * about the content and not about its bytes on the wire. What is no entity tag matches nothing.
 */
public record IfMatch(boolean sent, boolean any, Set<String> tags) {

  /** For callers of the service's own, who decide by what they read in the same transaction. */
  public static final IfMatch ANY = new IfMatch(true, true, Set.of());

  private static final IfMatch NOT_SENT = new IfMatch(false, false, Set.of());

  /** That of a request. */
  public static IfMatch of(HttpHeaders headers) {
    String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
    return header == null ? NOT_SENT : parse(header);
  }

  public static IfMatch parse(String header) {
    if (header.strip().equals("*")) {
      return ANY;
    }
    Set<String> tags =
        Arrays.stream(header.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .filter(tag -> tag.length() >= 2 && tag.startsWith("\"") && tag.endsWith("\""))
            .map(tag -> Gzip.unmarked(tag.substring(1, tag.length() - 1)))
            .collect(Collectors.toUnmodifiableSet());
    return new IfMatch(true, false, tags);
  }

  public boolean matches(String tag) {
    return any || tags.contains(tag);
  }

  /**
   * Lets a change pass only when the client has seen the present state.
   *
   * @throws ApiProblem 428 without the header, 412 when it does not name {@code tag}
   */
  public void require(String tag) {
    requireOne(tag::equals);
  }

  /**
   * Lets a change pass only when what it is based on is still so, whatever else is new.
   *
   * @throws ApiProblem 428 without the header, 412 when no tag has that basis
   */
  public void requireBasis(String basis) {
    requireOne(tag -> EntityTags.basis(tag).equals(basis));
  }

  private void requireOne(Predicate<String> fits) {
    if (!sent) {
      throw new ApiProblem(
          ProblemType.PRECONDITION_REQUIRED, "Send the ETag that you have read as If-Match.");
    }
    if (!any && tags.stream().noneMatch(fits)) {
      throw new ApiProblem(
          ProblemType.PRECONDITION_FAILED, "Read it again and decide anew; nothing was changed.");
    }
  }
}
