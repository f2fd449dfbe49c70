package org.rootscamp.allocation.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.allocation.rules.checks.RuleCamp.ANNA;
import static org.rootscamp.allocation.rules.checks.RuleCamp.BEN;
import static org.rootscamp.allocation.rules.checks.RuleCamp.FIRST;
import static org.rootscamp.allocation.rules.checks.RuleCamp.ROOM1;
import static org.rootscamp.allocation.rules.checks.RuleCamp.ROOM2;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SECOND;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SLOT1;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SLOT2;
import static org.rootscamp.allocation.rules.checks.RuleCamp.SLOT3;
import static org.rootscamp.allocation.rules.checks.RuleCamp.at;
import static org.rootscamp.allocation.rules.checks.RuleCamp.camp;
import static org.rootscamp.allocation.rules.checks.RuleCamp.soft;

import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/** What is better if it holds, a test each. */
class SoftConstraintsTest {

  @Test
  void roomsSeatThoseExpected() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST))
            .person(Choice.must(FIRST), Choice.want(SECOND))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN))
            .demandFactor(1.5)
            .build();
    Placement crowded = at(FIRST, ROOM1, SLOT1); // 2 voters, 3 people, 2 seats
    Placement ofOneVoter = at(SECOND, ROOM1, SLOT2); // 1.5 people need 2 seats

    assertThat(soft(camp, crowded, ofOneVoter))
        .containsExactly("session 1 expects 3 people; room 1 seats 2.");
    assertThat(soft(camp, at(FIRST, ROOM2, SLOT1))).isEmpty();
  }

  @Test
  void severalRunsShareThoseExpected() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST))
            .person(Choice.must(FIRST))
            .person(Choice.want(FIRST))
            .session(Session.ledBy(ANNA).withRepeats(2))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(FIRST, ROOM1, SLOT2))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1)))
        .containsExactly("session 1 expects 3 people; room 1 seats 2.");
  }

  @Test
  void choicesApart() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST), Choice.want(SECOND))
            .person(Choice.want(SECOND), Choice.must(2))
            .person(Choice.must(SECOND), Choice.must(2))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN).withLength(2))
            .session(Session.ledBy())
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(2, ROOM2, SLOT1))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1), at(2, ROOM1, SLOT2)))
        .containsExactly(
            "2 of those who chose session 2 chose session 3 as well, which runs at the same time.",
            "1 of those who chose session 1 chose session 2 as well, which runs at the same time.");
  }

  @Test
  void whoMeetsTwiceClashesOnce() {
    WallProblem camp =
        camp()
            .person(Choice.want(FIRST), Choice.want(SECOND))
            .session(Session.ledBy(ANNA).withLength(2))
            .session(Session.ledBy(BEN).withLength(2))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly(
            "1 of those who chose session 1 chose session 2 as well, which runs at the same time.");
  }

  @Test
  void tracksApart() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic("food", null))
            .session(Session.ledBy(BEN).withTopic("food", null))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM1, SLOT2))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly("session 1 and session 2 are of one track and both in slot 1.");
  }

  @Test
  void tracksApartInSecondHalvesAsWell() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic("food", null).withLength(2))
            .session(Session.ledBy(BEN).withTopic("food", null).withLength(2))
            .session(Session.ledBy().withTopic("food", null))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(2, ROOM2, SLOT2)))
        .containsExactly("session 1 and session 3 are of one track and both in slot 2.");
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly(
            "session 1 and session 2 are of one track and both in slot 1.",
            "session 1 and session 2 are of one track and both in slot 2.");
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT2), at(2, ROOM2, SLOT3))).isEmpty();
  }

  @Test
  void languagesSpread() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic(null, "es"))
            .session(Session.ledBy(BEN).withTopic(null, "es"))
            .session(Session.ledBy())
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM1, SLOT2))).isEmpty();
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1)))
        .containsExactly("All sessions in the language of session 1 are in slot 1.");
    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1))).isEmpty();
  }

  @Test
  void theOnlyLanguageNeedNotBeSpread() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic(null, "es"))
            .session(Session.ledBy(BEN).withTopic(null, "es"))
            .build();

    assertThat(soft(camp, at(FIRST, ROOM1, SLOT1), at(SECOND, ROOM2, SLOT1))).isEmpty();
  }

  @Test
  void oneLanguageSpreadIsNoneOfTheOthersBusiness() {
    WallProblem camp =
        camp()
            .session(Session.ledBy(ANNA).withTopic(null, "en"))
            .session(Session.ledBy(BEN).withTopic(null, "en"))
            .session(Session.ledBy().withTopic(null, "es"))
            .session(Session.ledBy().withTopic(null, "es"))
            .build();

    assertThat(
            soft(
                camp,
                at(FIRST, ROOM1, SLOT1),
                at(SECOND, ROOM1, SLOT2),
                at(2, ROOM1, SLOT3),
                at(3, ROOM2, SLOT3)))
        .containsExactly("All sessions in the language of session 3 are in slot 3.");
  }

  @Test
  void aRoomThatIsJustLargeEnoughIsNotTooSmall() {
    WallProblem.Builder camp =
        camp().person(Choice.want(FIRST)).person(Choice.must(FIRST)).session(Session.ledBy(ANNA));

    assertThat(soft(camp.build(), at(FIRST, ROOM1, SLOT1))).isEmpty();
    assertThat(soft(camp.person(Choice.want(FIRST)).build(), at(FIRST, ROOM1, SLOT1)))
        .containsExactly("session 1 expects 3 people; room 1 seats 2.");
  }
}
