package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.wall.PaperCamp.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;
import org.rootscamp.voting.Level;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.WallRules.Verdict;

/** What a Wall breaks, in the sentences that volunteers read. */
class WallRulesTest {

  private final Person ana = PaperCamp.person(1, "Ana");
  private final PaperCamp camp = new PaperCamp();
  private final Proposal gardens = camp.proposal("Gardens", 1, ana);
  private final Proposal quilts = camp.proposal("Quilts", 1, ana);
  private final Proposal film = camp.proposal("Film", 2, PaperCamp.person(2, "Ben"));

  @Test
  void nothingIsBrokenWhereEverybodyIsInOnePlace() {
    camp.place(gardens, camp.hall, camp.nine)
        .place(quilts, camp.attic, camp.ten)
        .place(film, camp.attic, camp.nine);
    camp.ten.kind = org.rootscamp.grid.SlotKind.SESSIONS;

    assertThat(sentences(new PaperCamp().content())).isEmpty();
    assertThat(sentences(camp.content()))
        .containsExactly("“Quilts” and “Film” are both in Attic in Ten.");
  }

  @Test
  void aFacilitatorIsNotInTwoPlaces() {
    camp.place(gardens, camp.hall, camp.nine).place(quilts, camp.attic, camp.nine);

    BrokenRule rule = broken(camp.content()).get(0);

    assertThat(rule)
        .isEqualTo(
            new BrokenRule(
                "facilitator-busy",
                "Ana leads “Gardens” and “Quilts” in Nine.",
                true,
                gardens.id,
                camp.hall.id,
                camp.nine.id,
                0));
  }

  @Test
  void whatIsCancelledOrWithdrawnTakesNobodysTimeButItsCell() {
    camp.cancel(gardens, camp.hall, camp.nine).place(quilts, camp.attic, camp.nine);
    PaperCamp shared = new PaperCamp();
    shared.proposals.addAll(camp.proposals);
    shared.cancel(gardens, camp.hall, camp.nine).place(film, camp.hall, camp.nine);

    assertThat(sentences(camp.content())).isEmpty();
    assertThat(sentences(shared.content()))
        .containsExactly("“Film” and “Gardens” are both in Hall in Nine.");
  }

  @Test
  void whatWasWithdrawnIsNotOpenAnyMore() {
    gardens.status = ProposalStatus.WITHDRAWN;
    camp.place(gardens, camp.hall, camp.nine).place(quilts, camp.attic, camp.nine);

    assertThat(broken(camp.content()))
        .containsExactly(
            BrokenRule.strict(
                BrokenRule.NOT_OPEN, "“Gardens” was withdrawn or merged.", gardens.id));
  }

  @Test
  void closedHeldAndLostCellsTakeNoSession() {
    camp.hall.closed = Set.of(camp.nine.id);
    camp.place(gardens, camp.hall, camp.nine)
        .place(quilts, camp.attic, camp.ten)
        .hold(camp.attic, camp.ten)
        .put(
            new WallContent.Placed(
                film.id, cell(camp.hall, PaperCamp.gone()), false, false, null, null));

    assertThat(sentences(camp.content()))
        .containsExactly(
            "“Film” has no room or time slot any more.",
            "“Gardens” is in Hall in Nine, which is not open.",
            "“Quilts” is in Attic in Ten, which is not open.");
  }

  @Test
  void theSameBreachElsewhereIsNoNewOneForPeopleAndNeeds() {
    gardens.needs = List.of("projector");
    WallRules rules = new WallRules(camp.scene());
    Verdict before = rules.check(camp.place(gardens, camp.hall, camp.nine).content());
    PaperCamp later = new PaperCamp();
    later.proposals.addAll(camp.proposals);
    Verdict sameRoom = rules.check(later.place(gardens, camp.hall, camp.two).content());
    PaperCamp other = new PaperCamp();
    other.proposals.addAll(camp.proposals);
    Verdict otherRoom = rules.check(other.place(gardens, camp.attic, camp.two).content());

    assertThat(before.broken().values())
        .extracting(BrokenRule::sentence)
        .containsExactly("“Gardens” needs what Hall does not offer.");
    assertThat(sameRoom.newlyBroken(before)).isEmpty();
    assertThat(otherRoom.newlyBroken(before))
        .extracting(BrokenRule::sentence)
        .containsExactly("“Gardens” needs what Attic does not offer.");
    assertThat(otherRoom.newlyBroken(before, otherRoom.broken().keySet())).isEmpty();
  }

  @Test
  void whatIsBrokenMoreOftenIsNew() {
    WallRules rules = new WallRules(camp.scene());
    camp.place(gardens, camp.hall, camp.nine).place(gardens, camp.hall, camp.ten);
    Verdict twice = rules.check(camp.content());
    Verdict thrice = rules.check(camp.place(gardens, camp.hall, camp.two).content());

    assertThat(thrice.newlyBroken(twice))
        .extracting(BrokenRule::sentence)
        .containsExactly("“Gardens” runs 2 times too often.");
    assertThat(twice.newlyBroken(thrice)).isEmpty();
  }

  @Test
  void tracksAtTheSameTimeAreToldOnce() {
    gardens.track = "city";
    film.track = "city";
    WallContent apart =
        camp.place(gardens, camp.hall, camp.two).place(film, camp.attic, camp.nine).content();
    WallContent together =
        again().place(gardens, camp.hall, camp.nine).place(film, camp.attic, camp.nine).content();
    WallContent togetherLater =
        again().place(gardens, camp.hall, camp.ten).place(film, camp.attic, camp.nine).content();

    assertThat(warnings(apart, together, Votes.NONE))
        .containsExactly(
            new WallWarning(
                "track-clash",
                "“Gardens” and “Film” are of one track and both in Nine.",
                gardens.id,
                film.id,
                null));
    assertThat(warnings(apart, togetherLater, Votes.NONE))
        .extracting(WallWarning::sentence)
        .containsExactly("“Gardens” and “Film” are of one track and both in Ten.");
    assertThat(warnings(together, togetherLater, Votes.NONE)).isEmpty();
  }

  @Test
  void twoLongOnesOfATrackMeetTwiceAndAreToldOnce() {
    gardens.track = "city";
    gardens.length = 2;
    film.track = "city";
    WallContent together =
        camp.place(gardens, camp.hall, camp.nine).place(film, camp.attic, camp.nine).content();

    assertThat(warnings(again().content(), together, Votes.NONE))
        .extracting(WallWarning::sentence)
        .containsExactly("“Gardens” and “Film” are of one track and both in Nine.");
  }

  @Test
  void theVotesSayWhoMissesSomethingAndWhoFindsNoSeat() {
    Proposal elsewhere = new PaperCamp().proposal("Elsewhere", 1);
    elsewhere.id = new UUID(0, 999);
    Votes votes = votes(6, gardens, film, elsewhere);
    WallContent before = camp.place(gardens, camp.hall, camp.two).content();
    WallContent after =
        again().place(gardens, camp.hall, camp.nine).place(film, camp.attic, camp.nine).content();

    assertThat(new WallRules(camp.scene()).newlySoft(before, after, votes, 2))
        .containsExactly(
            new WallWarning(
                "room-too-small", "“Film” expects 12 people; Attic seats 10.", film.id, null, 12L),
            new WallWarning(
                "clash",
                "6 of those who chose “Gardens” chose “Film” as well,"
                    + " which runs at the same time.",
                gardens.id,
                film.id,
                6L));
    assertThat(warnings(after, after, votes)).isEmpty();
  }

  @Test
  void aRoomThatIsTooSmallIsSoInAnySlot() {
    Votes votes = votes(11, gardens);
    WallContent atNine = camp.place(gardens, camp.hall, camp.nine).content();
    WallContent atTen = again().place(gardens, camp.hall, camp.ten).content();
    WallContent nextDoor = again().place(gardens, camp.attic, camp.ten).content();

    assertThat(warnings(atNine, atTen, votes)).isEmpty();
    assertThat(warnings(atNine, nextDoor, votes))
        .extracting(WallWarning::sentence)
        .containsExactly("“Gardens” expects 11 people; Attic seats 10.");
  }

  @Test
  void aFewClashesAreEnough() {
    Proposal[] six =
        IntStream.range(0, 6).mapToObj(i -> camp.proposal("S" + i, 1)).toArray(Proposal[]::new);
    for (Proposal each : six) {
      camp.place(each, camp.hall, camp.nine);
    }

    assertThat(warnings(again().content(), camp.content(), votes(1, six)))
        .hasSize(10)
        .allMatch(warning -> warning.rule().equals("clash"));
  }

  /** The same proposals, with nothing on the Wall. */
  private PaperCamp again() {
    PaperCamp again = new PaperCamp();
    again.proposals.addAll(camp.proposals);
    return again;
  }

  private List<WallWarning> warnings(WallContent before, WallContent after, Votes votes) {
    return new WallRules(camp.scene()).newlySoft(before, after, votes, 1);
  }

  /** So many people who chose the same. */
  private static Votes votes(int people, Proposal... chosen) {
    List<Votes.Approval> ballot =
        IntStream.range(0, chosen.length)
            .mapToObj(it -> new Votes.Approval(it, Level.WANT))
            .toList();
    Map<UUID, List<Votes.Approval>> ballots = new TreeMap<>();
    for (int person = 0; person < people; person++) {
      ballots.put(new UUID(1, person), ballot);
    }
    return new Votes(List.of(chosen), ballots);
  }

  private List<BrokenRule> broken(WallContent content) {
    return List.copyOf(new WallRules(camp.scene()).check(content).broken().values());
  }

  private List<String> sentences(WallContent content) {
    return broken(content).stream().map(BrokenRule::sentence).toList();
  }
}
