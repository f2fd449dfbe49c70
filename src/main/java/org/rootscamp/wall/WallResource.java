package org.rootscamp.wall;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** The published Wall and its live feed. */
@Path("/api/events/{event}/wall")
public class WallResource {

  /** Often enough that a listener knows within 15 seconds that the connection is gone. */
  private static final Duration PING = Duration.ofSeconds(10);

  private final WallService walls;
  private final WallFeed feed;
  private final Answers answers;

  WallResource(WallService walls, WallFeed feed, Answers answers) {
    this.walls = walls;
    this.feed = feed;
    this.answers = answers;
  }

  @GET
  @Access(Role.VISITOR)
  public Response view(@PathParam("event") String slug) {
    return answers.ok(walls.view(slug));
  }

  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Access(Role.VISITOR)
  public Multi<OutboundSseEvent> events(@PathParam("event") String slug, @Context Sse sse) {
    AtomicReference<WallSign> told = new AtomicReference<>();
    Multi<OutboundSseEvent> news =
        feed.signs(slug)
            .onItem()
            .transformToIterable(sign -> sign.since(told.getAndSet(sign)))
            .map(message -> event(sse, message));
    Multi<OutboundSseEvent> pings =
        Multi.createFrom()
            .ticks()
            .startingAfter(PING)
            .every(PING)
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().name("ping").data("").build());
    return Multi.createBy().merging().streams(news, pings);
  }

  private static OutboundSseEvent event(Sse sse, WallSign.Message message) {
    return sse.newEventBuilder().name(message.name()).data(message.data()).build();
  }
}
