package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.voting.RankingQuery.RuleName;

/** Nothing is ranked twice, and anybody can see from what a ranking was made. */
@OnBothDatabases
class RankingArchiveTest {

  @Inject RankingArchive archive;

  private Fixtures camp;
  private Badge ana;
  private String excel;
  private String drupal;

  @BeforeEach
  void vote() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
    excel = camp.proposal(ana, "Excel");
    drupal = camp.proposal(ana, "Drupal");
    camp.votes(camp.participant("Ben"), drupal);
    camp.votes(ana, drupal, excel);
    camp.votes(camp.participant("Cleo"), drupal);
    camp.closeVoting();
  }

  @Test
  void theHashIsThatOfLinesThatAnybodyCanWrite() throws Exception {
    camp.patchEvent(Map.of("voting", Map.of("open", true)));
    ana.sends().body(Map.of("level", "must")).put(camp.path("/ballot/" + excel));
    camp.closeVoting();
    String lines =
        String.join(
            "\n",
            "rootscamp ranking 1",
            "rule phragmen",
            "cells 1",
            "cap 3",
            "proposal " + excel,
            "proposal " + drupal,
            "ballot want [1] must [0]",
            "ballot want [1] must []",
            "ballot want [1] must []",
            "");
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));

    assertThat(ranking("?cells=1&cap=3").<String>path("inputHash"))
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void theSameInputIsAnsweredFromWhatIsStored() {
    Response first = ranking("");
    assertThat(first.<Integer>path("ballots")).isEqualTo(3);
    QuarkusTransaction.requiringNew().run(() -> replaceSummary(first, "3", "33"));

    assertThat(again(0).summary().ballots()).isEqualTo(33);
    assertThat(again(1).summary().ballots()).isEqualTo(3);
  }

  /** As after a restart, when there is nothing in memory. */
  private RankingResult again(int cells) {
    Event event = QuarkusTransaction.requiringNew().call(() -> Event.of(camp.slug()));
    Votes votes = QuarkusTransaction.requiringNew().call(() -> Votes.of(event));
    RankingInput input = new RankingInput(RuleName.PHRAGMEN, cells, OptionalInt.empty(), votes);
    return archive.of(event, input, true);
  }

  @Test
  void aVoteMakesAnotherInput() {
    Response before = ranking("");
    camp.patchEvent(Map.of("voting", Map.of("open", true)));
    camp.votes(camp.participant("Dan"), excel);
    camp.closeVoting();

    assertThat(ranking("").<String>path("inputHash"))
        .isNotEqualTo(before.<String>path("inputHash"));
    assertThat(ranking("").<Integer>path("ballots")).isEqualTo(4);
  }

  @Test
  void everybodyWhoAsksAtOnceGetsTheSame() {
    List<Response> answers = AtOnce.run(8, i -> ranking(""));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void onlyTheNewestRankingsAreKept() {
    String ranking = camp.path("/ranking?cells=1&cap=");
    for (int cap = 1; cap <= RankingArchive.MOST_OF_AN_EVENT + 2; cap++) {
      camp.organiser().get(ranking + cap).then().statusCode(200);
    }

    assertThat(count()).isEqualTo(RankingArchive.MOST_OF_AN_EVENT);
    assertThat(camp.organiser().get(ranking + 1).statusCode()).isEqualTo(200);
  }

  @Test
  void whatVisitorsMakeUpTakesNoPlace() {
    for (int cap = 1; cap <= 20; cap++) {
      assertThat(ranking("?cap=" + cap).statusCode()).isEqualTo(200);
    }

    assertThat(count()).isZero();
  }

  @Test
  void whatVisitorsMakeUpAllAtOnceKeepsNobodyFromTheUsualAnswer() {
    List<Response> answers =
        AtOnce.run(40, i -> ranking(i % 4 == 0 ? "" : "?rule=seq-pav&cells=1&cap=" + (i + 1)));

    for (int i = 0; i < answers.size(); i++) {
      if (i % 4 == 0 || answers.get(i).statusCode() != 503) {
        assertThat(answers.get(i).statusCode()).isEqualTo(200);
      } else {
        Expect.problem(answers.get(i), 503, "unavailable");
        assertThat(answers.get(i).header("Retry-After")).isEqualTo("2");
      }
    }
  }

  @Test
  void whoWantsTheCutAloneGetsIt() {
    Response whole = ranking("?cells=1");
    Response cut = ranking("?cells=1&only=selected");

    assertThat(whole.<List<?>>path("items")).hasSize(2);
    assertThat(cut.<List<?>>path("items")).isEqualTo(whole.<List<?>>path("items").subList(0, 1));
    assertThat(whole.<List<String>>path("waitingList")).containsExactly(excel);
    assertThat(cut.<List<?>>path("waitingList")).isEmpty();
    assertThat(cut.<Object>path("cut")).isEqualTo(whole.<Object>path("cut"));
    Expect.invalid(ranking("?only=best"), "only");
  }

  private Response ranking(String query) {
    return Fixtures.visitor().get(camp.path("/ranking" + query));
  }

  private static void replaceSummary(Response ranking, String what, String by) {
    String hash = ranking.path("inputHash");
    StoredRanking stored = StoredRanking.<StoredRanking>find("inputHash", hash).firstResult();
    stored.summary = stored.summary.replace(what, by);
  }

  private long count() {
    return QuarkusTransaction.requiringNew()
        .call(() -> StoredRanking.count("event.slug", camp.slug()));
  }
}
