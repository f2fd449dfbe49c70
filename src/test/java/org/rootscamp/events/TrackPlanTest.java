package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rootscamp.events.TrackColour.BLUE;
import static org.rootscamp.events.TrackColour.GREEN;
import static org.rootscamp.events.TrackColour.PINK;
import static org.rootscamp.events.TrackColour.YELLOW;
import static org.rootscamp.events.TrackShape.CIRCLE;
import static org.rootscamp.events.TrackShape.DIAMOND;
import static org.rootscamp.events.TrackShape.SQUARE;
import static org.rootscamp.events.TrackShape.STAR;
import static org.rootscamp.events.TrackShape.TRIANGLE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rootscamp.events.Track.Look;
import org.rootscamp.http.problems.ApiProblem;

/** What becomes of tracks when the organiser sets them. */
class TrackPlanTest {

  private static final Track HEALTH = new Track("Health", YELLOW, CIRCLE, false);
  private static final Track CITY = new Track("City", BLUE, TRIANGLE, false);
  private static final Track HELTH = new Track("Helth", GREEN, SQUARE, true);

  @Test
  void theFirstEightDifferInBothAndTheNextInOne() {
    List<Track> tracks = plan(List.of(), Set.of(), names(9)).tracks();

    assertThat(tracks.stream().limit(8).map(Track::colour)).containsExactly(TrackColour.values());
    assertThat(tracks.stream().limit(8).map(Track::shape)).containsExactly(TrackShape.values());
    assertThat(tracks.get(8)).isEqualTo(new Track("track 8", YELLOW, TRIANGLE, false));
  }

  @Test
  void thereAreAsManyAsLooks() {
    List<Track> tracks = plan(List.of(), Set.of("one too many"), names(64)).tracks();

    assertThat(new HashSet<>(tracks.stream().map(Track::look).toList())).hasSize(64);
    assertThat(tracks).noneMatch(Track::offered);
  }

  @Test
  void theOrganisersOrderIsAllThatChanges() {
    assertThat(plan(List.of(HEALTH, CITY), Set.of(), named("City"), named("Health")).tracks())
        .containsExactly(CITY, HEALTH);
  }

  @Test
  void whatProposalsBringComesAfterItAndKeepsItsLook() {
    TrackPlan plan =
        plan(List.of(HEALTH, HELTH, CITY), Set.of("Health", "Helth"), named("Care"), named("City"));

    assertThat(plan.tracks())
        .containsExactly(
            new Track("Care", TrackColour.ORANGE, DIAMOND, false),
            CITY,
            new Track("Health", YELLOW, CIRCLE, true),
            HELTH);
  }

  @Test
  void whatNobodyBringsIsRememberedBehindIt() {
    assertThat(plan(List.of(HELTH, HEALTH, CITY), Set.of("Health"), named("City")).tracks())
        .containsExactly(CITY, new Track("Health", YELLOW, CIRCLE, true), HELTH);
  }

  @Test
  void aTrackIsRenamedWithItsLook() {
    TrackPlan plan = plan(List.of(HELTH), Set.of("Helth"), joining("Health", "Helth"));

    assertThat(plan.tracks()).containsExactly(new Track("Health", GREEN, SQUARE, false));
    assertThat(plan.presentName("Helth")).isEqualTo("Health");
    assertThat(plan.presentName(" helth ")).isEqualTo("Health");
    assertThat(plan.presentName("City")).isEqualTo("City");
  }

  @Test
  void aTrackThatIsJoinedToAnotherLeavesItsLook() {
    TrackPlan plan =
        plan(List.of(HELTH, HEALTH), Set.of("Helth", "Health"), joining("Health", "Helth"));

    assertThat(plan.tracks()).containsExactly(HEALTH);
  }

  @Test
  void twoTracksChangeTheirNames() {
    TrackPlan plan =
        plan(
            List.of(HEALTH, CITY),
            Set.of("Health", "City"),
            joining("City", "Health"),
            joining("Health", "City"));

    assertThat(plan.tracks())
        .containsExactly(
            new Track("City", YELLOW, CIRCLE, false), new Track("Health", BLUE, TRIANGLE, false));
    assertThat(List.of(plan.presentName("City"), plan.presentName("Health")))
        .containsExactly("Health", "City");
  }

  @Test
  void anotherSpellingIsTheSameTrack() {
    TrackPlan plan = plan(List.of(HEALTH), Set.of("Health"), named("  HEALTH "));

    assertThat(plan.tracks()).containsExactly(new Track("HEALTH", YELLOW, CIRCLE, false));
    assertThat(plan.presentName("Health")).isEqualTo("HEALTH");
  }

  @Test
  void aColourAloneKeepsTheShapeWhereItIsFree() {
    TrackRequest pink = new TrackRequest("Health", PINK, null, null);
    TrackRequest blue = new TrackRequest("Health", BLUE, null, null);
    Track blueCircle = new Track("City", BLUE, CIRCLE, false);

    assertThat(plan(List.of(HEALTH), Set.of(), pink).tracks())
        .containsExactly(new Track("Health", PINK, CIRCLE, false));
    assertThat(plan(List.of(HEALTH, blueCircle), Set.of(), blue, named("City")).tracks())
        .containsExactly(new Track("Health", BLUE, TRIANGLE, false), blueCircle);
  }

  @Test
  void whatIsNotToldApartIsRefusedWithItsField() {
    TrackRequest yellow = new TrackRequest("Care", YELLOW, CIRCLE, null);
    TrackRequest green = new TrackRequest("Care", GREEN, SQUARE, null);

    assertThat(refused(List.of(HEALTH), Set.of(), named("Care"), named("CARE")))
        .isEqualTo("tracks[1].name");
    assertThat(refused(List.of(HEALTH), Set.of(), named("Health"), yellow))
        .isEqualTo("tracks[1].colour");
    assertThat(refused(List.of(HELTH), Set.of("Helth"), green)).isEqualTo("tracks[0].colour");
    assertThat(
            refused(List.of(), Set.of(), joining("Care", "x", "Helth"), joining("City", "helth")))
        .isEqualTo("tracks[1].was[0]");
  }

  @Test
  void aColourWithoutAFreeShapeIsRefused() {
    TrackRequest[] wanted =
        Stream.concat(
                Stream.of(TrackShape.values())
                    .map(shape -> new TrackRequest("pink " + shape, PINK, shape, null)),
                Stream.of(new TrackRequest("one more", PINK, null, null)))
            .toArray(TrackRequest[]::new);

    assertThat(refused(List.of(), Set.of(), wanted)).isEqualTo("tracks[8].colour");
  }

  @Test
  void theLookOfWhatNobodyBringsIsFreeForWhoAsksForIt() {
    TrackRequest green = new TrackRequest("Care", GREEN, SQUARE, null);

    assertThat(plan(List.of(HELTH), Set.of(), green).tracks())
        .containsExactly(new Track("Care", GREEN, SQUARE, false));
  }

  @Test
  void lookStaysTakenOnceItIsTaken() {
    TrackLooks looks = new TrackLooks();
    Look star = new Look(PINK, STAR);

    assertThat(looks.take(star)).isTrue();
    assertThat(looks.take(star)).isFalse();
    assertThat(looks.next(PINK, STAR)).isEmpty();
    assertThat(looks.next(null, STAR)).contains(new Look(YELLOW, STAR));
  }

  private static TrackPlan plan(List<Track> before, Set<String> brought, TrackRequest... wanted) {
    return TrackPlan.of(before, List.of(wanted), brought);
  }

  private static String refused(List<Track> before, Set<String> brought, TrackRequest... wanted) {
    List<String> fields = new ArrayList<>();
    assertThatThrownBy(() -> plan(before, brought, wanted).tracks())
        .isInstanceOfSatisfying(
            ApiProblem.class,
            problem -> problem.errors().forEach(error -> fields.add(error.field())));
    return String.join(" ", fields);
  }

  private static TrackRequest named(String name) {
    return new TrackRequest(name, null, null, null);
  }

  private static TrackRequest joining(String name, String... was) {
    return new TrackRequest(name, null, null, List.of(was));
  }

  private static TrackRequest[] names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> named("track " + i))
        .toArray(TrackRequest[]::new);
  }
}
