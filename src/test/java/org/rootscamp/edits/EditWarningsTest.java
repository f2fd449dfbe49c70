package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/** What an edit makes worse for people is told, but not forbidden. */
@OnTheService
class EditWarningsTest {

  private EditingCamp it;
  private String excel;
  private String drupal;

  /** Excel is chosen by three, Drupal by two of them; the Attic seats two. */
  @BeforeEach
  void voteAndPlace() {
    it = new EditingCamp();
    excel = it.camp.proposal(it.ana, "Excel");
    drupal = it.camp.proposal(it.ben, "Drupal");
    List<Badge> voters = it.camp.people("participant", "Xu", "Yan", "Zoe");
    it.camp.votes(voters.get(0), excel, drupal);
    it.camp.votes(voters.get(1), excel, drupal);
    it.camp.votes(voters.get(2), excel);
    it.camp.closeVoting();
    it.edits(place(excel, it.hall, it.nine), place(drupal, it.attic, it.ten));
  }

  @Test
  void aRoomMayBeTooSmall() {
    assertThat(warnings(it.edits(move(excel, it.attic, it.nine))))
        .isEqualTo(
            Json.read(
                """
                [{"rule": "room-too-small", "people": 3, "proposalId": "%s",
                  "sentence": "“Excel” expects 3 people; Attic seats 2."}]
                """
                    .formatted(excel)));
    assertThat(warnings(it.edits(move(excel, it.attic, it.two)))).isEmpty();
  }

  @Test
  void moreExpectedPeopleThanVotersNeedMoreSeats() {
    it.camp.patchEvent(Map.of("expectedPeople", 90));

    assertThat(sentences(it.edits(move(drupal, it.hall, it.ten)))).isEmpty();
    assertThat(sentences(it.edits(move(excel, it.attic, it.nine))))
        .containsExactly("“Excel” expects 90 people; Attic seats 2.");
  }

  @Test
  void thoseWhoChoseBothMissOne() {
    assertThat(warnings(it.edits(move(excel, it.hall, it.ten))))
        .isEqualTo(
            Json.read(
                """
                [{"rule": "clash", "people": 2, "proposalId": "%s", "otherProposalId": "%s",
                  "sentence": "2 of those who chose “Excel” chose “Drupal” as well, which runs at the same time."}]
                """
                    .formatted(excel, drupal)));
  }

  @Test
  void twoThatClashAlreadyAreNotToldAgain() {
    it.edits(move(excel, it.hall, it.ten));

    assertThat(warnings(it.edits(move(excel, it.hall, it.two), move(drupal, it.attic, it.two))))
        .isEmpty();
  }

  @Test
  void aCancelledSessionClashesWithNothing() {
    it.edits(EditingCamp.edit("cancel", drupal));

    assertThat(warnings(it.edits(move(excel, it.hall, it.ten)))).isEmpty();
  }

  @Test
  void tracksAndLanguagesAreLookedAtAsWell() {
    String one = it.proposal("One", Map.of("track", "Care", "language", "es"), it.vera);
    String other = it.proposal("Other", Map.of("track", "Care", "language", "es"), it.ana);
    it.edits(place(one, it.hall, it.ten), place(other, it.attic, it.two));

    Response edited = it.edits(move(one, it.hall, it.two));

    assertThat(Json.texts(warnings(edited), "rule"))
        .containsExactly("track-clash", "language-in-one-slot");
    assertThat(sentences(edited))
        .containsExactly(
            "“One” and “Other” are of one track and both in Block 14.",
            "All sessions in the language of “One” are in Block 14.");
  }

  /** Both halves are in the same two slots, but a pair is told once. */
  @Test
  void twoOfOneTrackMeetInSecondHalvesAsWell() {
    Map<String, Object> longOne = Map.of("track", "Care", "length", 2);
    String one = it.proposal("One", longOne, it.vera);
    String other = it.proposal("Other", longOne, it.ana);
    String third = it.proposal("Third", Map.of("track", "Care"), it.ben);
    it.edits(EditingCamp.edit("unplace", excel), EditingCamp.edit("unplace", drupal));
    it.edits(place(one, it.hall, it.nine));

    assertThat(sentences(it.edits(place(third, it.attic, it.ten))))
        .containsExactly("“One” and “Third” are of one track and both in Block 10.");
    it.edits(EditingCamp.edit("unplace", third));
    assertThat(sentences(it.edits(place(other, it.attic, it.nine))))
        .containsExactly("“One” and “Other” are of one track and both in Block 9.");
  }

  @Test
  void theOnlyLanguageNeedNotBeSpread() {
    it = new EditingCamp();
    String one = it.proposal("One", Map.of("language", "es"), it.vera);
    String other = it.proposal("Other", Map.of("language", "es"), it.ana);

    assertThat(warnings(it.edits(place(one, it.hall, it.ten), place(other, it.attic, it.ten))))
        .isEmpty();
  }

  @Test
  void whenOneOfTwoRunsGoesTheOtherMayBecomeTooSmall() {
    String twice = it.proposal("Twice", Map.of("repeats", 2), it.vera);
    it.camp.patchEvent(Map.of("voting", Map.of("open", true)));
    it.camp.people("participant", "Uma", "Val", "Wim").forEach(who -> it.camp.votes(who, twice));
    it.camp.closeVoting();
    it.edits(place(twice, it.attic, it.nine), place(twice, it.hall, it.two));

    assertThat(
            sentences(
                it.edits(EditingCamp.from(it.hall, it.two, EditingCamp.edit("unplace", twice)))))
        .containsExactly("“Twice” expects 3 people; Attic seats 2.");
  }

  @Test
  void whereVotesAreHiddenNothingIsSaidOfThem() {
    it.camp.patchEvent(
        Map.of("voting", Map.of("open", true), "settings", Map.of("tallies", "hidden")));

    assertThat(warnings(it.edits(move(excel, it.attic, it.nine)))).isEmpty();
  }

  @Test
  void undoWarnsAsWell() {
    it.edits(move(excel, it.attic, it.nine));
    it.edits(move(excel, it.hall, it.nine));

    assertThat(sentences(it.undo())).containsExactly("“Excel” expects 3 people; Attic seats 2.");
  }

  private static JsonNode warnings(Response edited) {
    return Json.of(edited).get("warnings");
  }

  private static List<String> sentences(Response edited) {
    return Json.texts(warnings(edited), "sentence");
  }
}
