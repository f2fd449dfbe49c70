package org.rootscamp.allocation.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

class AttendanceTest {

  private static final int EXCEL = 0;
  private static final int DRUPAL = 1;
  private static final int SEWING = 2;

  @Test
  void everybodyHonoursTheirBestChoiceOfEachSlot() {
    WallProblem camp =
        camp()
            .person(Choice.want(EXCEL), Choice.must(DRUPAL), Choice.want(SEWING)) // 2 and 1
            .person(Choice.must(EXCEL), Choice.want(DRUPAL)) // 2, the same slot
            .person(Choice.want(DRUPAL)) // 1
            .person()
            .build();

    Attendance attendance =
        new Attendance(camp, List.of(at(EXCEL, 0), at(DRUPAL, 0), at(SEWING, 1)));

    assertThat(attendance.honoured()).isEqualTo(6);
  }

  @Test
  void whoeverChoseARepeatedSessionHearsItWhereItCostsNothingElse() {
    WallProblem camp =
        camp()
            .person(Choice.want(SEWING), Choice.want(EXCEL), Choice.must(DRUPAL))
            .person(Choice.must(EXCEL), Choice.want(DRUPAL), Choice.want(SEWING))
            .build();

    // Drupal runs in the first slot and sewing in the second, which leaves the third for Excel.
    Attendance attendance =
        new Attendance(
            camp, List.of(at(EXCEL, 0), at(EXCEL, 1), at(EXCEL, 2), at(DRUPAL, 0), at(SEWING, 1)));

    assertThat(attendance.honoured()).isEqualTo(4 + 4);
  }

  @Test
  void aMustComesBeforeAWantWhereSlotsAreTooFewForBoth() {
    WallProblem camp =
        camp().person(Choice.want(EXCEL), Choice.want(SEWING), Choice.must(DRUPAL)).build();

    Attendance attendance =
        new Attendance(camp, List.of(at(EXCEL, 0), at(EXCEL, 1), at(DRUPAL, 0), at(SEWING, 1)));

    assertThat(attendance.honoured()).isEqualTo(3);
  }

  private static Placement at(int session, int slot) {
    return new Placement(session, 0, slot, false);
  }

  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .slot(Slot.plain())
        .session(Session.ledBy())
        .session(Session.ledBy())
        .session(Session.ledBy());
  }
}
