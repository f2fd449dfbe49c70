package org.rootscamp.http;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rootscamp.http.problems.ApiProblem;

/** Which part of a list is wanted: {@code ?limit=} (1 to 200, default 50) and {@code ?cursor=}. */
public class PageRequest {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  /** The parameters of a query that say it. */
  public static final List<String> PARAMETERS = List.of("limit", "cursor");

  @QueryParam("limit")
  String limitText;

  @QueryParam("cursor")
  String cursorText;

  /** That of a query, by the names of its parameters. */
  public static PageRequest of(Map<String, String> query) {
    PageRequest page = new PageRequest();
    page.limitText = query.get("limit");
    page.cursorText = query.get("cursor");
    return page;
  }

  public int limit() {
    return QueryNumbers.inRange("limit", limitText, 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
  }

  /** The key of the last item of the page before, or nothing for the first page. */
  public Optional<String> after() {
    if (cursorText == null || cursorText.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] key = Base64.getUrlDecoder().decode(cursorText);
      return Optional.of(new String(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw badCursor();
    }
  }

  /** The same, for keys of a form of their own. */
  public Optional<String> after(String form) {
    Optional<String> key = after();
    if (key.isPresent() && !key.get().matches(form)) {
      throw badCursor();
    }
    return key;
  }

  /** Cursors are opaque, so that nobody builds one. */
  String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  public static ApiProblem badCursor() {
    return ApiProblem.invalid("cursor", "is not one that this list gave");
  }
}
