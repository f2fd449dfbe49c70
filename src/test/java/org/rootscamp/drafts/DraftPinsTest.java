package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** Two rooms, nine and ten o'clock; a volunteer says where some sessions have to stay. */
@OnTheService
class DraftPinsTest {

  private static final String UNKNOWN = "01970000-0000-7000-8000-ffffffffffff";

  private Fixtures camp;
  private Badge ana;
  private String hall;
  private String attic;
  private String nine;
  private String ten;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    hall = camp.room("Hall", 100);
    attic = camp.room("Attic", 5);
    nine = camp.slot(9);
    ten = camp.slot(10);
    ana = camp.participant("Ana");
    excel = camp.proposal(ana, "Excel");
    drupal = camp.proposal(camp.participant("Ben"), "Drupal");
    camp.proposal(camp.participant("Cleo"), "Healing");
    camp.proposal(camp.participant("Dan"), "Juggling");
    camp.votes(ana, excel, drupal);
  }

  @Test
  void whatIsPinnedStaysWhereverTheSearchWouldHavePutIt() {
    for (String room : List.of(hall, attic)) {
      for (String slot : List.of(nine, ten)) {
        Response draft = draft(pin(excel, room, slot));

        assertThat(draft.<String>path("state")).isEqualTo("ready");
        assertThat(draft.<List<Map<String, ?>>>path("pins"))
            .containsExactly(Map.of("proposalId", excel, "roomId", room, "slotId", slot));
        assertThat(draft.<List<Map<String, ?>>>path("placements"))
            .hasSize(4)
            .contains(Map.of("proposalId", excel, "roomId", room, "slotId", slot, "pinned", true));
        assertThat(draft.<List<Boolean>>path("placements.pinned")).containsOnlyOnce(true);
      }
    }
  }

  @Test
  void aPinIsPublishedAndLaterDraftsKeepIt() {
    publish(draft(pin(excel, attic, ten)));

    Response next = draft();

    assertThat(camp.organiser().get(camp.path("/wall")).<Boolean>path(session(excel) + "pinned"))
        .isTrue();
    assertThat(next.<List<?>>path("pins")).isEmpty();
    assertThat(next.<List<Map<String, ?>>>path("placements"))
        .contains(Map.of("proposalId", excel, "roomId", attic, "slotId", ten, "pinned", true));
  }

  @Test
  void pinsThatContradictEachOtherGiveASentenceInsteadOfAPlan() {
    Response draft = draft(pin(excel, hall, nine), pin(drupal, hall, nine));

    assertThat(draft.<String>path("state")).isEqualTo("failed");
    assertThat(draft.<List<?>>path("placements")).isEmpty();
    assertThat(draft.<List<String>>path("contradictions"))
        .anyMatch(it -> it.contains("Excel") && it.contains("Drupal"));
    Expect.problem(camp.publish(draft.path("id")), 409, "draft-not-ready");
  }

  @Test
  void aPinNamesAnOpenProposalARoomAndASlotOfTheDraft() {
    Expect.invalid(order(pin(UNKNOWN, hall, nine)), "pins[0].proposalId");
    Expect.invalid(order(pin(excel, UNKNOWN, nine)), "pins[0].roomId");
    Expect.invalid(order(pin(excel, hall, UNKNOWN)), "pins[0].slotId");
    Expect.invalid(order(pin(excel, hall, nine), pin("Drupal", hall, ten)), "pins[1].proposalId");
    Expect.invalid(
        camp.organiser()
            .body(Map.of("slots", List.of(nine), "pins", List.of(pin(excel, hall, ten))))
            .post(camp.path("/wall/drafts")),
        "pins[0].slotId");
    camp.organiser().header("If-Match", "*").delete(camp.path("/proposals/" + excel));
    Expect.invalid(order(pin(excel, hall, nine)), "pins[0].proposalId");
    assertThat(camp.organiser().get(camp.path("/wall/drafts")).<List<?>>path("items")).isEmpty();
  }

  @Test
  void whatRunsInAnotherSlotAlreadyCannotBePinnedOnceMore() {
    publish(draft(pin(excel, hall, nine)));

    Expect.invalid(
        camp.organiser()
            .body(Map.of("slots", List.of(ten), "pins", List.of(pin(excel, hall, ten))))
            .post(camp.path("/wall/drafts")),
        "pins[0].proposalId");
  }

  @Test
  void aDraftWhosePinnedProposalIsGoneIsOutdated() {
    Response draft = draft(pin(excel, hall, nine));
    camp.organiser().header("If-Match", "*").delete(camp.path("/proposals/" + excel));

    Expect.problem(camp.publish(draft.path("id")), 409, "draft-outdated");
  }

  private static Map<String, String> pin(String proposal, String room, String slot) {
    return Map.of("proposalId", proposal, "roomId", room, "slotId", slot);
  }

  @SafeVarargs
  private Response order(Map<String, String>... pins) {
    return camp.organiser().body(Map.of("pins", List.of(pins))).post(camp.path("/wall/drafts"));
  }

  @SafeVarargs
  private Response draft(Map<String, String>... pins) {
    return camp.draft(Map.of("moves", 500, "seed", 1, "pins", List.of(pins)));
  }

  private void publish(Response draft) {
    camp.publish(draft.path("id")).then().statusCode(200);
  }

  private static String session(String proposal) {
    return "cells[session.proposalId=" + proposal + "][0].session.";
  }
}
