package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** Proposing and voting open by hand, and close by hand or by the server's clock. */
@OnBothDatabases
class WindowResourceTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject MovableClock clock;

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposing", "voting"})
  void aWindowIsOpenUntilItsTimeAndClosedFromThenOn(String window) {
    Instant closesAt = clock.instant().plus(HOUR);
    camp.patchEvent(Map.of(window, Map.of("open", true, "closesAt", closesAt.toString())));
    String openTag = camp.etag(camp.path(""));
    assertThat(isOpen(window)).isTrue();

    clock.forward(HOUR.minusMinutes(1));
    assertThat(isOpen(window)).isTrue();

    clock.forward(Duration.ofMinutes(1));
    assertThat(isOpen(window)).isFalse();
    assertThat(camp.etag(camp.path(""))).isNotEqualTo(openTag);
    assertThat(Instant.parse(event().path(window + ".closesAt"))).isEqualTo(closesAt);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposing", "voting"})
  void aWindowSaysWhetherItEverWasOpenAndSinceWhenItIsOver(String window) {
    assertThat(traces(window)).containsExactly(false, null);
    camp.patchEvent(Map.of(window, Map.of("open", false)));
    assertThat(traces(window)).as("closed, and never was open").containsExactly(false, null);

    Instant closesAt = clock.instant().plus(HOUR);
    camp.patchEvent(Map.of(window, Map.of("open", true, "closesAt", closesAt.toString())));
    assertThat(traces(window)).containsExactly(true, null);

    clock.forward(HOUR.multipliedBy(2));
    assertThat(traces(window)).as("by the clock").containsExactly(true, closesAt);
    camp.patchEvent(Map.of(window, Map.of("open", false)));
    assertThat(traces(window)).as("a second closing is none").containsExactly(true, closesAt);

    camp.patchEvent(Map.of(window, Map.of("open", true)));
    assertThat(traces(window)).as("open again").containsExactly(true, null);
    camp.patchEvent(Map.of(window, Map.of("open", false)));
    Instant byHand = (Instant) traces(window).get(1);
    assertThat(byHand).isBetween(closesAt, clock.instant());
    camp.patchEvent(Map.of("name", "Another name"));
    assertThat(traces(window)).as("by hand").containsExactly(true, byHand);
  }

  private List<Object> traces(String window) {
    Response event = event();
    String closedAt = event.path(window + ".closedAt");
    return Arrays.asList(
        event.path(window + ".began"), closedAt == null ? null : Instant.parse(closedAt));
  }

  @Test
  void whatNeverWasOpenIsNotSaidToBeClosed() {
    Badge ana = camp.participant("Ana");
    String excel = camp.proposal(camp.volunteer(), "Advanced Excel");

    Response vote = ana.sends().body(Map.of("level", "want")).put(camp.path("/ballot/" + excel));
    Response proposal = ana.sends().body(Map.of("title", "Drupal")).post(camp.path("/proposals"));

    Expect.problem(vote, 409, "voting-closed");
    Expect.problem(proposal, 409, "proposing-closed");
    assertThat(vote.<String>path("detail")).contains("voting has not begun yet");
    assertThat(proposal.<String>path("detail")).isEqualTo("It has not begun yet.");
  }

  @Test
  void oneWindowDoesNotTouchTheOther() {
    camp.patchEvent(Map.of("voting", Map.of("open", true)));

    assertThat(isOpen("voting")).isTrue();
    assertThat(isOpen("proposing")).isFalse();
  }

  @Test
  void aVoteOrProposalAfterTheTimeIsRefused() {
    Badge ana = camp.participant("Ana");
    camp.open();
    String excel = camp.proposal(ana, "Advanced Excel");
    closeInAnHour("voting");
    closeInAnHour("proposing");
    camp.votes(ana, excel);

    clock.forward(HOUR);

    Response vote = ana.sends().delete(camp.path("/ballot/" + excel));
    Response proposal = ana.sends().body(Map.of("title", "Drupal")).post(camp.path("/proposals"));
    Expect.problem(vote, 409, "voting-closed");
    Expect.problem(proposal, 409, "proposing-closed");
    assertThat(ana.sends().get(camp.path("/ballot")).<String>path("choices[0].proposalId"))
        .isEqualTo(excel);
  }

  @Test
  void openingByHandForgetsATimeThatIsOver() {
    closeInAnHour("voting");
    clock.forward(HOUR.multipliedBy(2));
    assertThat(isOpen("voting")).isFalse();

    camp.patchEvent(Map.of("voting", Map.of("open", true)));

    assertThat(isOpen("voting")).isTrue();
    assertThat(event().<String>path("voting.closesAt")).isNull();
  }

  @Test
  void openingByHandKeepsATimeThatIsAhead() {
    closeInAnHour("voting");
    camp.patchEvent(Map.of("voting", Map.of("open", false)));
    assertThat(isOpen("voting")).isFalse();

    camp.patchEvent(Map.of("voting", Map.of("open", true)));

    assertThat(isOpen("voting")).isTrue();
    assertThat(event().<String>path("voting.closesAt")).isNotNull();
  }

  @Test
  void aTimeCanBeTakenBack() {
    closeInAnHour("voting");
    Map<String, Object> noTime = new HashMap<>();
    noTime.put("closesAt", null);

    camp.patchEvent(Map.of("voting", noTime));
    clock.forward(HOUR.multipliedBy(2));

    assertThat(isOpen("voting")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposing", "voting"})
  void openingWithATimeInThePastIsRefused(String window) {
    Response response =
        patch(Map.of(window, Map.of("open", true, "closesAt", "2013-03-24T10:00:00-04:00")));

    Expect.invalid(response, window + ".closesAt");
    assertThat(isOpen(window)).isFalse();
  }

  @Test
  void aTimeInThePastClosesWhatIsOpen() {
    camp.open();

    camp.patchEvent(Map.of("voting", Map.of("closesAt", "2013-03-24T10:00:00-04:00")));

    assertThat(isOpen("voting")).isFalse();
    assertThat(isOpen("proposing")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2030-03-24T10:00:00",
        "2030-03-24",
        "10:00",
        "",
        "soon",
        "1300000000",
        "2030-03-24T25:00:00Z",
        "+99999-03-24T10:00:00Z",
        "2030-03-24T10:00:00America/New_York"
      })
  void aTimeWithoutItsOffsetIsRefused(String time) {
    Expect.invalid(patch(Map.of("voting", Map.of("closesAt", time))), "voting.closesAt");
  }

  private void closeInAnHour(String window) {
    String time = clock.instant().plus(HOUR).toString();
    camp.patchEvent(Map.of(window, Map.of("open", true, "closesAt", time)));
  }

  private boolean isOpen(String window) {
    return event().path(window + ".open");
  }

  private Response event() {
    return Fixtures.visitor().get(camp.path(""));
  }

  private Response patch(Map<String, Object> patch) {
    return camp.organiser().header("If-Match", "*").body(patch).patch(camp.path(""));
  }
}
