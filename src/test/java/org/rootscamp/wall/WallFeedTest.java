package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.JsonPath;
import org.rootscamp.events.Event;
import org.rootscamp.http.Expect;

/** Who listens to the Wall hears of every new revision. */
@OnBothDatabases
class WallFeedTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @Test
  void aListenerHearsWhatTheWallIsNowAndEveryChangeOfIt() throws IOException {
    try (Listening events = Listening.to(camp.path("/wall/events"), null)) {
      events.awaitData(wall());
      publish();
      events.awaitData(wall());
      camp.slot(15); // no edit, and yet the Wall has another column
      events.awaitData(wall());

      assertThat(events.heard("event")).containsOnly("wall");
      assertThat(events.response().statusCode()).isEqualTo(200);
      assertThat(events.response().headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
    }
  }

  @Test
  void whatTheWallDoesNotPrintIsAChange() throws IOException {
    try (Listening events = Listening.to(camp.path("/wall/events"), null)) {
      events.awaitData(wall());

      camp.open();

      events.awaitData("{\"change\":" + event().getInt("change") + "}");
      assertThat(events.heard("event")).containsExactly("wall", "change");
    }
  }

  @Test
  void whatOnlyVolunteersSeeIsToldWithoutAWord() throws IOException {
    String room = camp.room("Hall", 10);
    String slot = camp.slot(9);
    try (Listening events = Listening.to(camp.path("/wall/events"), null)) {
      events.awaitData(wall());

      camp.organiser()
          .body(Map.of("roomId", room, "slotId", slot, "people", 7))
          .put(camp.path("/wall/headcounts"))
          .then()
          .statusCode(204);

      events.awaitData("{}");
      assertThat(events.heard("event")).containsExactly("wall", "desk");
    }
  }

  private JsonPath event() {
    return Fixtures.visitor().get(camp.path("")).then().statusCode(200).jsonPath();
  }

  /** What the stream says of the Wall of now. */
  private String wall() {
    JsonPath event = event();
    return "{\"revision\":%d,\"version\":%d,\"change\":%d,\"life\":\"%s\"}"
        .formatted(
            event.getInt("wallRevision"),
            event.getInt("version"),
            event.getInt("change"),
            event.getString("life"));
  }

  @Test
  void fiftyListenersAllHear() throws IOException {
    List<Listening> everybody = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      everybody.add(Listening.to(camp.path("/wall/events"), null));
    }

    publish();

    String wall = wall();
    everybody.forEach(events -> events.awaitData(wall));
    for (Listening events : everybody) {
      events.close();
    }
  }

  @Test
  void anEventThatDoesNotExistHasNoStream() {
    Expect.problem(Fixtures.visitor().get("/api/events/nowhere/wall/events"), 404, "not-found");
  }

  @Test
  void whatIsChangedOnAnotherInstanceIsHeardAsWell() throws IOException {
    try (Listening events = Listening.to(camp.path("/wall/events"), null)) {
      events.awaitData(wall());

      // As another instance would: counted by the event, and nobody in this one is told.
      QuarkusTransaction.requiringNew().run(() -> Event.locked(camp.slug()).version++);

      events.awaitData(wall());
    }
  }

  private void publish() {
    camp.publish(camp.draft(Map.of("moves", 1)).path("id")).then().statusCode(200);
  }
}
