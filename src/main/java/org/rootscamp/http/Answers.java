package org.rootscamp.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/**
 * Answers with one thing and its entity tag.
 *
 * <p>The tag is a digest of the representation: equal on every instance, and different whenever
 * anything in the answer is, be it a title, a name or a window that closed by itself.
 */
@ApplicationScoped
public class Answers {

  private static final int TAG_BYTES = 15;

  private final ObjectMapper json;
  private final HttpHeaders headers;

  Answers(ObjectMapper json, HttpHeaders headers) {
    this.json = json;
    this.headers = headers;
  }

  /** 200 with the thing, or 304 when the client has it already. */
  public Response ok(Request request, Object thing) {
    return ok(MediaType.APPLICATION_JSON, bytes(thing));
  }

  /** The same for something that is no JSON. */
  public Response ok(String mediaType, byte[] body) {
    EntityTag tag = new EntityTag(tagOf(body));
    String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    boolean unchanged = known != null && IfMatch.parse(known).matches(tag.getValue());
    Response.ResponseBuilder response =
        unchanged ? Response.notModified() : Response.ok(body, mediaType);
    return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }

  /** The same for something that is told in the language of the request. */
  public Response ok(Request request, Locale language, Object thing) {
    return Response.fromResponse(ok(request, thing))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** 200 with the thing as it is after a change. */
  public Response changed(Object thing) {
    return changed(thing, thing);
  }

  /** 200 with the tag of the thing as it is after a change, and more than the thing to read. */
  public Response changed(Object thing, Object answer) {
    return Response.ok(bytes(answer), MediaType.APPLICATION_JSON)
        .tag(new EntityTag(tagOf(bytes(thing))))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** 201 with the new thing and where it is. */
  public Response created(URI location, Object thing) {
    return created(location, bytes(thing));
  }

  Response created(URI location, byte[] body) {
    return Response.created(location)
        .entity(body)
        .type(MediaType.APPLICATION_JSON)
        .tag(new EntityTag(tagOf(body)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /**
   * Lets a change pass only when the client has seen the present state.
   *
   * @throws ApiProblem 428 without the header, 412 when the tag is not that of {@code present}
   */
  public void requireMatch(HttpHeaders headers, Object present) {
    String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (header == null) {
      throw new ApiProblem(
          ProblemType.PRECONDITION_REQUIRED, "Send the ETag that you have read as If-Match.");
    }
    if (!IfMatch.parse(header).matches(tagOf(bytes(present)))) {
      throw new ApiProblem(
          ProblemType.PRECONDITION_FAILED, "Read it again and decide anew; nothing was changed.");
    }
  }

  byte[] bytes(Object thing) {
    try {
      return json.writeValueAsBytes(thing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Our own records can be written", e);
    }
  }

  private static String tagOf(byte[] body) {
    byte[] digest = Arrays.copyOf(Hashes.sha256(body), TAG_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
