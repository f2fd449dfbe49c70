package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
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
  private static final int TRIES = 3;

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
    assertThat(least(MANY, Wall::edit)).isEqualTo(least(FEW, Wall::edit));
  }

  @Test
  void anUndoTakesAsManyStatementsOnAFullWallAsOnASmall() {
    assertThat(least(MANY, Wall::undo)).isEqualTo(least(FEW, Wall::undo));
  }

  @Test
  void takingOnesOwnBackTakesAsManyStatementsOnAFullWallAsOnASmall() {
    assertThat(least(MANY, Wall::undoMine)).isEqualTo(least(FEW, Wall::undoMine));
  }

  @Test
  void aPublicationTakesAsManyStatementsOnAFullWallAsOnASmall() {
    assertThat(least(MANY, Wall::publication)).isEqualTo(least(FEW, Wall::publication));
  }

  /** What the service asks in the background meanwhile only adds to the count. */
  private long least(int sessions, ToLongFunction<Wall> count) {
    return IntStream.range(0, TRIES)
        .mapToLong(i -> count.applyAsLong(new Wall(sessions)))
        .min()
        .orElseThrow();
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

    long undoMine() {
      edit();
      return counted(() -> it.undoMine(it.vera).then().statusCode(200));
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
