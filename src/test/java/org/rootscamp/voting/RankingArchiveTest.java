package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;

/** Nothing is ranked twice, and anybody can see from what a ranking was made. */
@OnBothDatabases
class RankingArchiveTest {

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
    Response first = ranking("?cells=1");
    assertThat(first.<Integer>path("ballots")).isEqualTo(3);
    QuarkusTransaction.requiringNew().run(() -> replaceSummary(first, "3", "33"));

    assertThat(ranking("?cells=1").<Integer>path("ballots")).isEqualTo(33);
    assertThat(ranking("?cells=2").<Integer>path("ballots")).isEqualTo(3);
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
    List<Response> answers = AtOnce.run(8, i -> ranking("?cells=2"));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void onlyTheNewestRankingsAreKept() {
    IntStream.rangeClosed(1, RankingArchive.MOST_OF_AN_EVENT + 2)
        .forEach(cap -> ranking("?cells=1&cap=" + cap));

    assertThat(count()).isEqualTo(RankingArchive.MOST_OF_AN_EVENT);
    assertThat(ranking("?cells=1&cap=1").statusCode()).isEqualTo(200);
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
