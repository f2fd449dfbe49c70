package org.rootscamp.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.http.problems.ProblemType.SIGN_IN_REFUSED;
import static org.rootscamp.http.problems.ProblemType.TOO_MANY_SIGN_INS;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.events.Event;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** Somebody guesses codes at the door, and everybody else comes in. The clock stands still. */
@OnTheService
class WrongSignInsTest {

  private static final int BURST = 20; // as configured for the profile test
  private static final Duration A_TENTH = Duration.ofMillis(100);
  private static final String DOOR_CODE = "plantains-and-cream";
  private static final Logger LOG = Logger.getLogger(WrongSignIns.class.getName());

  @Inject MovableClock clock;

  private final Warnings warnings = new Warnings();
  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void makeCampAndStopTheClock() {
    camp = Fixtures.camp(Map.of("doorCode", DOOR_CODE));
    ana = camp.participant("Ana");
    clock.stop();
    LOG.addHandler(warnings);
  }

  @AfterEach
  void letTimePass() {
    clock.putBack();
    LOG.removeHandler(warnings);
  }

  @Test
  void wrongOnesAreRefusedAndTheNextHasToWait() {
    guess(BURST);

    Response next = wrong();

    var problem = Expect.problem(next, 429, "too-many-sign-ins");
    assertThat(problem.path("detail").asText())
        .isEqualTo(
            "This one is wrong, too. Look at the badge again and wait a moment, or ask at the"
                + " check-in desk; a right code always works.");
    assertThat(next.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void everyWrongWayCounts() {
    guess(BURST - 2);
    Expect.problem(signIn(Map.of("badge", "x")), 401, "sign-in-refused");
    Expect.problem(signIn(Map.of("doorCode", "x", "name", "Eve")), 401, "sign-in-refused");

    for (Map<String, String> way :
        List.of(
            Map.of("badge", "x"),
            Map.of("code", "00000-00000"),
            Map.of("doorCode", "x", "name", "Eve"))) {
      Expect.problem(signIn(way), 429, "too-many-sign-ins");
    }
  }

  @Test
  void whoHasARightOneComesInAllTheSame() {
    guess(BURST);
    Expect.problem(wrong(), 429, "too-many-sign-ins");

    for (Map<String, String> way :
        List.of(
            Map.of("badge", ana.secret()),
            Map.of("code", ana.code()),
            Map.of("doorCode", DOOR_CODE, "name", "Zoë"))) {
      assertThat(signIn(way).statusCode()).as(way.toString()).isEqualTo(201);
    }
  }

  @Test
  void rightOnesAndUnreadableOnesTakeNothing() {
    guess(BURST - 1);
    for (int i = 0; i < 3; i++) {
      assertThat(signIn(Map.of("code", ana.code())).statusCode()).isEqualTo(201);
      Expect.invalid(signIn(Map.of("code", "x", "badge", "y")), "badge");
    }

    guess(1);
  }

  @Test
  void tenMoreAreRefusedEachSecond() {
    guess(BURST);
    Expect.problem(wrong(), 429, "too-many-sign-ins");

    clock.forward(A_TENTH);
    guess(1);
    Expect.problem(wrong(), 429, "too-many-sign-ins");

    clock.forward(Duration.ofSeconds(1));
    guess(10);
    Expect.problem(wrong(), 429, "too-many-sign-ins");
  }

  @Test
  void anotherEventIsNotConcerned() {
    guess(BURST);
    Expect.problem(wrong(), 429, "too-many-sign-ins");

    Response elsewhere =
        Fixtures.visitor().body(Map.of("code", "")).post(Fixtures.camp().path("/sign-ins"));

    Expect.problem(elsewhere, 401, "sign-in-refused");
  }

  @Test
  void noneSlipsThroughWhenAllComeAtOnce() {
    List<Integer> answers = AtOnce.run(BURST + 20, number -> wrong().statusCode());

    assertThat(Collections.frequency(answers, 401)).isEqualTo(BURST);
    assertThat(Collections.frequency(answers, 429)).isEqualTo(20);
  }

  @Test
  void theLogTellsOfItOnceUntilTheBucketWasFullAgain() {
    guess(BURST);
    assertThat(warnings.texts).isEmpty();
    for (int i = 0; i < 3; i++) {
      Expect.problem(wrong(), 429, "too-many-sign-ins");
      clock.forward(A_TENTH);
      guess(1);
    }
    String warning =
        "Too many wrong sign-ins at %s: somebody may be guessing codes".formatted(camp.slug());
    assertThat(warnings.texts).containsExactly(warning);

    clock.forward(Duration.ofSeconds(10));
    guess(BURST);
    Expect.problem(wrong(), 429, "too-many-sign-ins");

    assertThat(warnings.texts).containsExactly(warning, warning);
  }

  @Test
  void ofMoreThanAThousandEventsTheOneLeftAloneForLongestIsForgotten() {
    WrongSignIns wrong = new WrongSignIns(new OneASecond(), clock);
    Event first = event();
    Event second = event();
    List<Event> events = new ArrayList<>(List.of(first, second));
    Stream.generate(WrongSignInsTest::event).limit(998).forEach(events::add);
    events.forEach(event -> assertThat(wrong.refusal(event).type()).isEqualTo(SIGN_IN_REFUSED));
    assertThat(wrong.refusal(first).type()).isEqualTo(TOO_MANY_SIGN_INS);

    wrong.refusal(event());

    assertThat(wrong.refusal(first).type()).isEqualTo(TOO_MANY_SIGN_INS);
    assertThat(wrong.refusal(second).type()).isEqualTo(SIGN_IN_REFUSED);
  }

  private static Event event() {
    Event event = new Event();
    event.id = UUID.randomUUID();
    return event;
  }

  private static final class OneASecond implements WrongSignInLimit {
    @Override
    public int burst() {
      return 1;
    }

    @Override
    public int perSecond() {
      return 1;
    }
  }

  @Test
  void theProblemTypeDescribesItself() {
    Response described = Fixtures.visitor().get("/problems/too-many-sign-ins");

    assertThat(Json.of(described).path("status").asInt()).isEqualTo(429);
  }

  private void guess(int times) {
    for (int i = 0; i < times; i++) {
      Expect.problem(wrong(), 401, "sign-in-refused");
    }
  }

  private Response wrong() {
    return signIn(Map.of("code", "00000-00000"));
  }

  private Response signIn(Map<String, String> way) {
    return Fixtures.visitor().body(way).post(camp.path("/sign-ins"));
  }

  private static final class Warnings extends Handler {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(LogRecord warning) {
      texts.add(String.format(warning.getMessage(), warning.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
