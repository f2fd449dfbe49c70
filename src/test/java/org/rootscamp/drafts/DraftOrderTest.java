package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** What can be ordered of a draft, and what it makes of it. */
@OnTheService
class DraftOrderTest {

  @Inject MovableClock clock;

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void aCampWithoutAnythingHasAnEmptyDraft() {
    Response draft = draft(Map.of());

    assertThat(draft.<String>path("state")).isEqualTo("ready");
    assertThat(draft.<List<?>>path("placements")).isEmpty();
    assertThat(draft.<List<?>>path("unplaced")).isEmpty();
    assertThat(camp.publish(draft.path("id")).<List<?>>path("cells")).isEmpty();
  }

  @Test
  void withoutRoomsOrSlotsEveryProposalIsLeftOutWithAReason() {
    String excel = camp.proposal(ana, "Excel");
    Response noRooms = draft(Map.of());
    camp.room("Hall", 10);
    Response noSlots = draft(Map.of());
    camp.slot(9);
    Response noneOrdered = draft(Map.of("slots", List.of()));

    for (Response draft : List.of(noRooms, noSlots, noneOrdered)) {
      assertThat(draft.<String>path("state")).isEqualTo("ready");
      assertThat(draft.<List<String>>path("unplaced.proposalId")).containsExactly(excel);
      assertThat(draft.<String>path("unplaced[0].reason")).isNotBlank();
      assertThat(draft.<String>path("unplaced[0].detail")).isNotBlank();
    }
  }

  @Test
  void onlyTheOrderedSlotsAreFilled() {
    camp.room("Hall", 10);
    camp.slot(9);
    String ten = camp.slot(10);
    camp.proposal(ana, "Excel");
    camp.proposal(ana, "Drupal");

    Response draft = draft(Map.of("slots", List.of(ten)));

    assertThat(draft.<List<String>>path("slots")).containsExactly(ten);
    assertThat(draft.<List<String>>path("placements.slotId")).containsExactly(ten);
    assertThat(draft.<List<?>>path("unplaced")).hasSize(1);
  }

  @Test
  void cellsHeldBackStayEmpty() {
    camp.room("Hall", 10);
    camp.room("Library", 10);
    String nine = camp.slot(9);
    String ten = camp.slot(10);
    for (String name : List.of("A", "B", "C", "D")) {
      camp.proposal(camp.participant(name), "By " + name);
    }

    Response draft = draft(Map.of("holdBack", Map.of(nine, 1)));
    Response all = draft(Map.of("holdBack", Map.of(nine, 1_000, ten, 1_000)));

    assertThat(draft.<List<String>>path("placements.slotId"))
        .containsExactlyInAnyOrder(nine, ten, ten);
    assertThat(draft.<Map<String, Integer>>path("holdBack")).isEqualTo(Map.of(nine, 1));
    assertThat(all.<String>path("state")).isEqualTo("ready");
    assertThat(all.<List<?>>path("placements")).isEmpty();
    assertThat(all.<List<?>>path("unplaced")).hasSize(4);
  }

  @Test
  void cellsForCardsGoToCardsInTheOrderInWhichTheyCameIn() {
    camp.room("Hall", 10);
    camp.room("Library", 10);
    String nine = camp.slot(9);
    String voted = camp.proposal(ana, "Voted");
    camp.votes(camp.participant("Ben"), voted);
    String first = card("First card");
    String second = card("Second card");

    Response draft = draft(Map.of("cards", Map.of(nine, 1)));

    assertThat(draft.<List<String>>path("placements.proposalId"))
        .containsExactlyInAnyOrder(voted, first);
    assertThat(draft.<List<String>>path("unplaced.proposalId")).containsExactly(second);
  }

  @Test
  void aCardWithAVoteThatDoesNotCarryItStillTakesACellForCards() {
    camp.room("Hall", 10);
    camp.room("Library", 10);
    String nine = camp.slot(9);
    String loved = camp.proposal(ana, "Loved");
    String first = card("First card");
    String second = card("Second card");
    camp.votes(camp.participant("Ben"), loved);
    camp.votes(camp.participant("Cleo"), loved, first);

    Response draft = draft(Map.of("cards", Map.of(nine, 1)));

    assertThat(draft.<List<String>>path("placements.proposalId"))
        .containsExactlyInAnyOrder(loved, first);
    assertThat(draft.<List<String>>path("unplaced.proposalId")).containsExactly(second);
  }

  @Test
  void aCardThatVotesCarryLeavesTheCellForCardsToTheNext() {
    camp.room("Hall", 10);
    camp.room("Library", 10);
    String nine = camp.slot(9);
    camp.proposal(ana, "Unknown");
    String first = card("First card");
    String second = card("Second card");
    camp.votes(camp.participant("Ben"), first);

    Response draft = draft(Map.of("cards", Map.of(nine, 1)));

    assertThat(draft.<List<String>>path("placements.proposalId"))
        .containsExactlyInAnyOrder(first, second);
  }

  private String card(String title) {
    String facilitator = camp.participant("Of " + title).id();
    return camp.created(
        "/proposals", Map.of("title", title, "card", true, "facilitators", List.of(facilitator)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phragmen", "equal-shares", "seq-pav", "approval"})
  void everyRuleCanDecide(String rule) {
    camp.room("Hall", 10);
    camp.slot(9);
    String loved = camp.proposal(camp.participant("Ben"), "Loved");
    camp.proposal(camp.participant("Cleo"), "Unknown");
    camp.votes(ana, loved);

    for (String cut : List.of("ranking", "attendance")) {
      Response draft = draft(Map.of("rule", rule, "cut", cut));
      assertThat(draft.<String>path("rule")).isEqualTo(rule);
      assertThat(draft.<List<String>>path("placements.proposalId")).containsExactly(loved);
    }
  }

  @Test
  void anOrderThatMakesNoSenseIsRefusedByName() {
    String nine = camp.slot(9);
    String elsewhere = Fixtures.camp().slot(9);
    String lunch =
        camp.created(
            "/slots",
            Map.of(
                "name",
                "Lunch",
                "kind",
                "break",
                "start",
                "2030-03-24T12:00:00-04:00",
                "end",
                "2030-03-24T13:00:00-04:00"));

    Expect.invalid(order(Map.of("slots", List.of(nine, elsewhere))), "slots[1]");
    Expect.invalid(order(Map.of("slots", List.of(lunch))), "slots[0]");
    Expect.invalid(order(Map.of("slots", List.of("x"))), "slots[0]");
    Expect.invalid(order(Map.of("rule", "borda")), "rule");
    Expect.invalid(order(Map.of("rule", "")), "rule");
    Expect.invalid(order(Map.of("cut", "axe")), "cut");
    Expect.invalid(order(Map.of("moves", -1)), "moves");
    Expect.invalid(order(Map.of("moves", 200_000_001)), "moves");
    Expect.invalid(order(Map.of("seed", 1.5)), "seed");
    Expect.invalid(order(Map.of("seed", "7")), "seed");
    Expect.invalid(order(Map.of("holdBack", Map.of(elsewhere, 1))), "holdBack[" + elsewhere + "]");
    Expect.invalid(order(Map.of("cards", Map.of(lunch, 1))), "cards[" + lunch + "]");
    Expect.invalid(
        order(Map.of("slots", List.of(), "holdBack", Map.of(nine, 1))), "holdBack[" + nine + "]");
    assertThat(order(Map.of("holdBack", Map.of(nine, -1))).statusCode()).isEqualTo(400);
    assertThat(order(Map.of("holdBack", Map.of(nine, 1_001))).statusCode()).isEqualTo(400);
    Expect.invalid(order(Map.of("unheardOf", 1)), "unheardOf");
    assertThat(camp.organiser().get(camp.path("/wall/drafts")).<List<?>>path("items")).isEmpty();
  }

  @Test
  void withoutMovesThereIsStillAFeasiblePlan() {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.proposal(ana, "Excel");

    Response draft = draft(Map.of("moves", 0));

    assertThat(draft.<String>path("state")).isEqualTo("ready");
    assertThat(draft.<List<?>>path("placements")).hasSize(1);
  }

  @Test
  void aDayThatIsOverCanBeRehearsedUntilTheFirstPublication() {
    camp.room("Hall", 10);
    String past = pastSlot();
    camp.proposal(ana, "Excel");

    Response rehearsal = draft(Map.of());
    assertThat(rehearsal.<List<String>>path("placements.slotId")).containsExactly(past);
    assertThat(draft(Map.of("slots", List.of(past))).<List<?>>path("placements")).hasSize(1);
    camp.publish(rehearsal.path("id")).then().statusCode(200);

    Expect.invalid(order(Map.of("slots", List.of(past))), "slots[0]");
    assertThat(draft(Map.of()).<List<?>>path("slots")).isEmpty();
  }

  @Test
  void aStartedSlotIsFrozenFromTheMomentOfItsStart() {
    camp.room("Hall", 10);
    Instant start =
        clock
            .instant()
            .plus(Duration.ofHours(1))
            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    String soon = slot("Soon", start, start.plusSeconds(3_000));
    String later = slot("Later", start.plusSeconds(3_600), start.plusSeconds(7_200));
    String excel = camp.proposal(ana, "Excel");
    camp.publish(draft(Map.of("slots", List.of(soon))).path("id")).then().statusCode(200);
    Response early = draft(Map.of());
    assertThat(early.<List<String>>path("slots")).containsExactly(soon, later);

    clock.forward(Duration.ofHours(1));

    Expect.problem(camp.publish(early.path("id")), 409, "draft-outdated");
    Expect.invalid(order(Map.of("slots", List.of(soon))), "slots[0]");
    Response rest = draft(Map.of());
    assertThat(rest.<List<String>>path("slots")).containsExactly(later);
    // What has begun stays where it is and is not placed a second time.
    assertThat(rest.<List<?>>path("placements")).isEmpty();
    Response wall = camp.publish(rest.path("id"));
    assertThat(wall.<List<String>>path("cells.state")).containsExactly("session", "empty");
    assertThat(wall.<String>path("cells[0].session.proposalId")).isEqualTo(excel);
  }

  @Test
  void aDayOfTwoHundredSlotsCanBeDraftedWithEverySlotNamedEverywhere() {
    Instant start = Instant.parse("2030-03-24T00:00:00Z");
    List<String> slots =
        IntStream.range(0, 200)
            .mapToObj(
                i -> slot("S" + i, start.plusSeconds(60L * i), start.plusSeconds(60L * i + 60)))
            .toList();
    Map<String, Integer> one = new HashMap<>();
    slots.forEach(slot -> one.put(slot, 1));

    Response ordered = order(Map.of("slots", slots, "holdBack", one, "cards", one, "moves", 1));

    assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
    camp.ended(ordered.path("id"));
  }

  private String pastSlot() {
    Instant start = Instant.parse("2013-03-24T14:00:00Z");
    return slot("Past", start, start.plusSeconds(3_000));
  }

  private String slot(String name, Instant start, Instant end) {
    return camp.created(
        "/slots", Map.of("name", name, "start", start.toString(), "end", end.toString()));
  }

  private Response order(Map<String, ?> order) {
    return camp.organiser().body(order).post(camp.path("/wall/drafts"));
  }

  private Response draft(Map<String, ?> order) {
    Map<String, Object> quick = new HashMap<>(order);
    quick.putIfAbsent("moves", 5_000);
    return camp.draft(quick);
  }
}
