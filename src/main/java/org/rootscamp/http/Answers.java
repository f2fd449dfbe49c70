package org.rootscamp.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.rootscamp.http.ready.ReadyAnswer;

/** Answers with one thing and its entity tag, see {@link EntityTags}. */
@ApplicationScoped
public class Answers {

  private static final String JSON = "application/json;charset=UTF-8";

  private final EntityTags tags;
  private final HttpHeaders headers;
  private final PublicAddress address;

  Answers(EntityTags tags, HttpHeaders headers, PublicAddress address) {
    this.tags = tags;
    this.headers = headers;
    this.address = address;
  }

  /** 200 with the thing, or 304 when the client has it already. */
  public Response ok(Object thing) {
    byte[] body = tags.bytes(thing);
    return ok(MediaType.APPLICATION_JSON, body, EntityTags.of(thing, body));
  }

  /** The same for something that is no JSON. */
  public Response ok(String mediaType, byte[] body) {
    return ok(mediaType, body, EntityTags.of(body));
  }

  private Response ok(String mediaType, byte[] body, String tag) {
    return ok(wanted(), mediaType, body, tag);
  }

  private String wanted() {
    return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
  }

  private static Response ok(String known, String mediaType, byte[] body, String tag) {
    boolean unchanged = known != null && IfMatch.parse(known).matches(tag);
    Response.ResponseBuilder response =
        unchanged ? Response.notModified() : Response.ok(body, mediaType);
    return response.tag(new EntityTag(tag)).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }

  /** The same for something that is told in the language of the request. */
  public Response ok(Locale language, Object thing) {
    return told(language, ok(thing));
  }

  /** The same for what is made after the request has left its thread. */
  public Function<byte[], Response> later(Locale language) {
    String known = wanted();
    return body -> told(language, ok(known, MediaType.APPLICATION_JSON, body, EntityTags.of(body)));
  }

  private static Response told(Locale language, Response response) {
    return Response.fromResponse(response)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  /** The same for everybody, with its bytes made once. */
  public ReadyAnswer ready(Object thing) {
    byte[] body = tags.bytes(thing);
    return ReadyAnswer.of(JSON, EntityTags.of(thing, body), body);
  }

  /** 200 with the thing as it is after a change. */
  public Response changed(Object thing) {
    return changed(thing, thing);
  }

  /** The same where the answer has more to read than the thing whose tag it bears. */
  public Response changed(Object thing, Object answer) {
    return changed(tags.bytes(answer), tags.of(thing));
  }

  private static Response changed(byte[] body, String tag) {
    return Response.ok(body, MediaType.APPLICATION_JSON)
        .tag(new EntityTag(tag))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** 201 with the new thing and where it is, a path. */
  Response created(URI location, byte[] body, String tag) {
    return Response.created(address.root().resolve(location))
        .entity(body)
        .type(MediaType.APPLICATION_JSON)
        .tag(new EntityTag(tag))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  byte[] bytes(Object thing) {
    return tags.bytes(thing);
  }
}
