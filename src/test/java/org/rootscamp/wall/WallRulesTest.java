package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.wall.PaperCamp.cell;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;
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
    WallRules rules = new WallRules(camp.scene());
    WallContent apart =
        camp.place(gardens, camp.hall, camp.two).place(film, camp.attic, camp.nine).content();
    PaperCamp both = new PaperCamp();
    both.proposals.addAll(camp.proposals);
    WallContent together =
        both.place(gardens, camp.hall, camp.nine).place(film, camp.attic, camp.nine).content();

    assertThat(rules.newlySoft(apart, together, Votes.NONE, 1))
        .containsExactly(
            new WallWarning(
                "track-clash",
                "“Gardens” and “Film” are of one track and both in Nine.",
                gardens.id,
                film.id,
                null));
    assertThat(rules.newlySoft(together, together, Votes.NONE, 1)).isEmpty();
  }

  private List<BrokenRule> broken(WallContent content) {
    return List.copyOf(new WallRules(camp.scene()).check(content).broken().values());
  }

  private List<String> sentences(WallContent content) {
    return broken(content).stream().map(BrokenRule::sentence).toList();
  }
}
