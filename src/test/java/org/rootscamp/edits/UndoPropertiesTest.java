package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rootscamp.Effort;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallScene;
import org.rootscamp.wall.WallStore;

/** Whatever was done, undo brings back what was there, and redo what was done. */
@OnTheService
class UndoPropertiesTest {

  @Inject WallStore store;

  private static final int ACCEPTED = Effort.of(4, 12);
  private static final int TRIED = 600;
  private static final List<String> ALL =
      List.of("facilitator-busy", "facilitator-unavailable", "needs", "closed-cell");

  private EditingCamp it;
  private final Random random = new Random(2013);

  @Test
  void anyEditIsTakenBackBitForBitAndBroughtAgain() {
    it = new EditingCamp();
    RandomEdits edits = new RandomEdits(random, sceneWithConflicts());
    int accepted = 0;
    for (int tried = 0; tried < TRIED && accepted < ACCEPTED; tried++) {
      Response shown = it.wall();
      JsonNode before = EditingCamp.content(shown);
      List<Map<String, Object>> sent =
          edits.chain(SentEdits.content(before)).stream().map(SentEdits::map).toList();
      Response edited =
          it.send(Map.of("edits", sent, "override", ALL, "reason", "To have much of everything"));
      boolean changed =
          edited.statusCode() == 200 && !edited.path("revision").equals(shown.path("revision"));
      if (changed) {
        JsonNode after = wall();
        it.undo().then().statusCode(200);
        assertThat(wall()).isEqualTo(before);
        it.redo().then().statusCode(200);
        assertThat(wall()).isEqualTo(after);
        accepted++;
      }
    }
    assertThat(accepted).isEqualTo(ACCEPTED);
  }

  private JsonNode wall() {
    return EditingCamp.content(it.wall());
  }

  private WallScene sceneWithConflicts() {
    it.camp.proposal(it.ana, "Excel");
    it.camp.proposal(it.ana, "Quilts");
    it.proposal("Film", Map.of("needs", List.of("projector"), "length", 2), it.ben);
    it.proposal("Late", Map.of("unavailable", List.of(it.nine)), it.ben);
    it.proposal("Twice", Map.of("repeats", 2), it.vera);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Event event = Event.of(it.camp.slug());
              List<UUID> ids =
                  Proposal.openOf(event).stream().map(proposal -> proposal.id).toList();
              return store.load(event, ids, List.of()).scene();
            });
  }
}
