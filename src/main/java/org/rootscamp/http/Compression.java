package org.rootscamp.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.rootscamp.http.ready.Gzip;

/**
 * Compresses what resources answer, for those who take it, and says so: in {@code Vary}, and in an
 * entity tag of its own. Not left to the server, which would keep the tag of the plain answer.
 */
@Provider
public class Compression implements ContainerResponseFilter {

  private static final int NOT_MODIFIED = 304;

  /** All that we answer with bytes; a problem is short and has other things to say. */
  private static final Set<String> SUBTYPES = Set.of("json", "svg+xml", "xml", "csv", "calendar");

  private final EntityTags tags;

  Compression(EntityTags tags) {
    this.tags = tags;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean taken = Gzip.isTaken(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    if (response.getStatus() == NOT_MODIFIED) {
      name(response.getHeaders(), taken);
    } else if (response.hasEntity() && isOurs(response.getEntity(), response.getMediaType())) {
      name(response.getHeaders(), taken);
      if (taken) {
        compress(response);
      }
    }
  }

  /** Bytes that are ready, or a thing whose bytes the framework would make after us. */
  private static boolean isOurs(Object entity, MediaType type) {
    boolean thing = entity instanceof Record;
    if (type == null || type.isWildcardSubtype()) {
      return thing;
    }
    return (thing || entity instanceof byte[]) && SUBTYPES.contains(type.getSubtype());
  }

  private static void name(MultivaluedMap<String, Object> headers, boolean compressed) {
    Object vary = headers.getFirst(HttpHeaders.VARY);
    String all =
        vary == null ? HttpHeaders.ACCEPT_ENCODING : HttpHeaders.ACCEPT_ENCODING + ", " + vary;
    headers.putSingle(HttpHeaders.VARY, all);
    if (compressed && headers.getFirst(HttpHeaders.ETAG) instanceof EntityTag tag) {
      headers.putSingle(HttpHeaders.ETAG, new EntityTag(Gzip.marked(tag.getValue())));
    }
  }

  private void compress(ContainerResponseContext response) {
    Object entity = response.getEntity();
    MediaType given = response.getMediaType();
    MediaType type =
        given == null || given.isWildcardSubtype() ? MediaType.APPLICATION_JSON_TYPE : given;
    byte[] body = entity instanceof byte[] bytes ? bytes : tags.bytes(entity);
    response.setEntity(Gzip.compressed(body), null, type);
    response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
  }
}
