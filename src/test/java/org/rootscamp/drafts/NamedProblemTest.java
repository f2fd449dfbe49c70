package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.search.Optimizer;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Indices;

/** What volunteers read when their pins leave no plan. */
class NamedProblemTest {

  private static final Person ANA = ana();

  private static Person ana() {
    Person ana = new Person();
    ana.id = UUID.randomUUID();
    ana.name = "Ana";
    return ana;
  }

  @Test
  void contradictionsSpeakInTitlesAndNames() {
    WallProblem problem =
        WallProblem.builder()
            .room(org.rootscamp.allocation.model.Room.seating(9))
            .room(org.rootscamp.allocation.model.Room.seating(9))
            .slot(new Slot(false, 0, 1))
            .person()
            .session(Session.ledBy(0))
            .session(Session.ledBy(0))
            .pin(new Pin(0, 0, 0))
            .pin(new Pin(1, 1, 0))
            .build();
    NamedProblem named =
        new NamedProblem(
            problem,
            Indices.of(
                List.of(room("Hall"), room("Library")),
                List.of(slot("Block 9")),
                List.of(proposal("Excel"), proposal("Drupal")),
                List.of()));

    String sentences =
        "Ana leads “Excel” and “Drupal” in Block 9."
            + " “Excel” and “Drupal” are pinned in Block 9,"
            + " one cell more than its held-back cells leave.";
    DraftResult result = named.result(Optimizer.run(problem, Cut.RANKING, 1, 100), named);

    assertThat(result)
        .isEqualTo(
            new DraftResult(List.of(), List.of(), null, List.of(sentences), List.of(sentences)));
  }

  private static Room room(String name) {
    Room room = new Room();
    room.id = UUID.randomUUID();
    room.name = name;
    return room;
  }

  private static TimeSlot slot(String name) {
    TimeSlot slot = new TimeSlot();
    slot.id = UUID.randomUUID();
    slot.name = name;
    return slot;
  }

  private static Proposal proposal(String title) {
    Proposal proposal = new Proposal();
    proposal.id = UUID.randomUUID();
    proposal.title = title;
    proposal.facilitators = List.of(ANA);
    return proposal;
  }
}
