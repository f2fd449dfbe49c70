package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnBothDatabases;

/** A change of the Wall reads its facts once: as many statements for a full Wall as for a small. */
@OnBothDatabases
class WallStatementsTest {

  private static final int FEW = 2;
  private static final int MANY = 9;

  @Inject EntityManagerFactory factory;

  private Statistics statistics;

  @BeforeEach
  void countStatements() {
    statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void countNoMore() {
    statistics.setStatisticsEnabled(false);
  }

  @Test
  void anEditTakesAsManyStatementsOnAFullWallAsOnASmall() {
    assertThat(new Wall(MANY).edit()).isEqualTo(new Wall(FEW).edit());
  }

  @Test
  void anUndoTakesAsManyStatementsOnAFullWallAsOnASmall() {
    assertThat(new Wall(MANY).undo()).isEqualTo(new Wall(FEW).undo());
  }

  @Test
  void aPublicationTakesAsManyStatementsOnAFullWallAsOnASmall() {
    assertThat(new Wall(MANY).publication()).isEqualTo(new Wall(FEW).publication());
  }

  /** A Wall with sessions of everybody's own at nine, in rooms of their own. */
  private final class Wall {
    private final EditingCamp it = new EditingCamp();
    private final List<String> sessions = new ArrayList<>();

    Wall(int number) {
      List<Map<String, Object>> edits = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        String room = it.camp.room("Room " + i, 10 + i, "projector");
        sessions.add(
            it.proposal(
                "Session " + i,
                Map.of("needs", List.of("projector")),
                it.camp.participant("Person " + i)));
        edits.add(place(sessions.get(i), room, it.nine));
      }
      it.send(edits).then().statusCode(200);
    }

    long edit() {
      return counted(
          () -> it.send(List.of(move(sessions.get(0), it.hall, it.ten))).then().statusCode(200));
    }

    long undo() {
      edit();
      return counted(() -> it.change("undo", Map.of()).then().statusCode(200));
    }

    long publication() {
      String draft = it.camp.draft(Map.of("moves", 100)).path("id");
      return counted(() -> it.camp.publish(draft).then().statusCode(200));
    }

    private long counted(Runnable change) {
      long before = statistics.getPrepareStatementCount();
      change.run();
      return statistics.getPrepareStatementCount() - before;
    }
  }
}
