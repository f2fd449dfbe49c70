package org.rootscamp.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.time.Duration;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.wall.WallView;

/** Drafts of the Wall. */
@Path("/api/events/{event}/wall/drafts")
public class DraftResource {

  private static final Duration LOOK = Duration.ofMillis(250);

  private final DraftService drafts;
  private final ComparisonService comparisons;
  private final PublicationService publications;
  private final CurrentCaller caller;
  private final Answers answers;
  private final Idempotency idempotency;
  private final StoredJson json;

  DraftResource(
      DraftService drafts,
      ComparisonService comparisons,
      PublicationService publications,
      CurrentCaller caller,
      Answers answers,
      Idempotency idempotency,
      StoredJson json) {
    this.drafts = drafts;
    this.comparisons = comparisons;
    this.publications = publications;
    this.caller = caller;
    this.answers = answers;
    this.idempotency = idempotency;
    this.json = json;
  }

  @GET
  @Access(value = Role.VOLUNTEER, auditors = true)
  public Page<DraftView> list(@PathParam("event") String slug, @BeanParam PageRequest page) {
    return drafts.list(slug, page, caller.get());
  }

  @POST
  @Access(Role.VOLUNTEER)
  public Response order(
      @PathParam("event") String slug,
      @Valid DraftRequest body,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    DraftRequest request = body == null ? DraftRequest.DEFAULT : body;
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          DraftView draft = drafts.order(slug, request, caller.get());
          String location = "/api/events/" + slug + "/wall/drafts/" + draft.id();
          return new Idempotency.Created(202, URI.create(location), draft);
        });
  }

  @GET
  @Path("/{id}")
  @Access(value = Role.VOLUNTEER, auditors = true)
  public Response get(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.ok(drafts.get(slug, id, caller.get()));
  }

  @PATCH
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public Response patch(
      @PathParam("event") String slug, @PathParam("id") String id, @NotNull JsonNode patch) {
    return answers.changed(drafts.patch(slug, id, patch, caller.get()));
  }

  @GET
  @Path("/{id}/explanation")
  @Access(value = Role.VOLUNTEER, auditors = true)
  public Response explain(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.ok(drafts.explain(slug, id, caller.get()));
  }

  @POST
  @Path("/{id}/proof")
  @Access(Role.VOLUNTEER)
  public Response prove(@PathParam("event") String slug, @PathParam("id") String id) {
    return Response.accepted(drafts.prove(slug, id, caller.get())).build();
  }

  @DELETE
  @Path("/{id}/proof")
  @Access(Role.VOLUNTEER)
  public void stopProof(@PathParam("event") String slug, @PathParam("id") String id) {
    drafts.stopProof(slug, id);
  }

  @DELETE
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public void stopOrRemove(@PathParam("event") String slug, @PathParam("id") String id) {
    drafts.stopOrRemove(slug, id);
  }

  @GET
  @Path("/{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Access(Role.VOLUNTEER)
  public Multi<OutboundSseEvent> events(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @Context Sse sse,
      @Context Request request) {
    Caller reader = caller.get();
    drafts.progress(slug, id, reader); // a 404 before the stream begins
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      return Multi.createFrom().empty();
    }
    return Multi.createFrom()
        .ticks()
        .every(LOOK)
        .onOverflow()
        .drop()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(tick -> drafts.progress(slug, id, reader))
        .select()
        .first(new UntilOver())
        .skip()
        .repetitions()
        .map(progress -> event(sse, progress));
  }

  /** Takes everything up to and with the first progress that is over. */
  private static final class UntilOver implements java.util.function.Predicate<DraftView.Progress> {
    private boolean over;

    @Override
    public boolean test(DraftView.Progress progress) {
      boolean before = over;
      over = progress.isOver();
      return !before;
    }
  }

  private OutboundSseEvent event(Sse sse, DraftView.Progress progress) {
    return sse.newEventBuilder().name("progress").data(json.write(progress)).build();
  }

  @GET
  @Path("/{id}/comparison")
  @Access(value = Role.VOLUNTEER, auditors = true)
  public Response compare(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @QueryParam("with") String with) {
    return answers.ok(comparisons.compare(slug, id, with, caller.get()));
  }

  @POST
  @Path("/{id}/publication")
  @Access(Role.VOLUNTEER)
  public Response publish(
      @PathParam("event") String slug, @PathParam("id") String id, @Context HttpHeaders headers) {
    WallView wall = publications.publish(slug, id, caller.get(), IfMatch.of(headers));
    return answers.changed(wall);
  }
}
