package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.http.Expect;

/** Who listens to the Wall hears of every new revision. */
@OnBothDatabases
class WallFeedTest {

  @Inject WallFeed feed;

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @Test
  void aListenerHearsTheRevisionOfNowAndThenEveryNewOne() throws IOException {
    try (Listening events = Listening.to(camp.path("/wall/events"), null)) {
      events.awaitData("{\"revision\":0}");
      publish();
      events.awaitData("{\"revision\":1}");
      publish();
      events.awaitData("{\"revision\":2}");

      assertThat(events.heard("event")).containsOnly("wall");
      assertThat(events.response().statusCode()).isEqualTo(200);
      assertThat(events.response().headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
    }
  }

  @Test
  void fiftyListenersAllHear() throws IOException {
    List<Listening> everybody = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      everybody.add(Listening.to(camp.path("/wall/events"), null));
    }

    publish();

    everybody.forEach(events -> events.awaitData("{\"revision\":1}"));
    for (Listening events : everybody) {
      events.close();
    }
  }

  @Test
  void anEventThatDoesNotExistHasNoStream() {
    Expect.problem(Fixtures.visitor().get("/api/events/nowhere/wall/events"), 404, "not-found");
  }

  @Test
  void whatIsChangedWithoutThisInstanceIsHeardAsWell() {
    List<Integer> heard = new CopyOnWriteArrayList<>();
    publish();

    // As when another instance published between the listener's look and its subscription.
    Cancellable listener = feed.revisions(camp.slug(), 0).subscribe().with(heard::add);

    Eventually.is(() -> heard, it -> it.contains(1));
    listener.cancel();
  }

  @Test
  void whoComesLateWithAnOldRevisionIsToldLikeTheFirst() {
    List<Integer> first = new CopyOnWriteArrayList<>();
    List<Integer> late = new CopyOnWriteArrayList<>();
    publish();
    Cancellable one = feed.revisions(camp.slug(), 1).subscribe().with(first::add);

    Cancellable other = feed.revisions(camp.slug(), 0).subscribe().with(late::add);

    Eventually.is(() -> late, it -> it.contains(1));
    assertThat(first).contains(1);
    one.cancel();
    other.cancel();
  }

  private void publish() {
    camp.publish(camp.draft(Map.of("moves", 1)).path("id")).then().statusCode(200);
  }
}
