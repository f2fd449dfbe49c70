package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Fixtures;
import org.rootscamp.client.JsonPath;

/** Each stage of the seeded day opens in its moment. */
class SeedsIT {

  private static final String DAY = "/api/events/rootscamp-nyc-2013";
  private static final String TOKEN_LINE = "The organiser's token, shown only now: ";

  @TempDir Path directory;

  private PackagedApp start(String seed) {
    return PackagedApp.embedded(directory, Map.of("ROOTSCAMP_SEED", "seeds/" + seed));
  }

  private static JsonPath get(String path) {
    return Fixtures.as(Fixtures.ORGANISER_TOKEN).get(path).then().statusCode(200).jsonPath();
  }

  @Test
  void weeksBeforeProposalsComeInAndNobodyVotes() {
    try (PackagedApp app = start("1-proposing")) {
      JsonPath event = get(DAY);
      assertThat(event.getBoolean("proposing.open")).isTrue();
      assertThat(event.getBoolean("voting.open")).isFalse();
      assertThat(get(DAY + "/proposals").getList("items")).hasSize(28);
      assertThat(get(DAY + "/ranking").getInt("ballots")).isZero();
      assertThat(app.log()).contains("/rootscamp-nyc-2013/wall", "code HE1PS-02013");
    }
  }

  @Test
  void theDayBeforeAHundredAndThirtyNinePeopleHaveVoted() {
    try (PackagedApp app = start("2-voting")) {
      assertThat(app.port()).isPositive();
      assertThat(get(DAY).getBoolean("voting.open")).isTrue();
      assertThat(get(DAY + "/ranking").getInt("ballots")).isEqualTo(139);
      assertThat(get(DAY + "/ranking").getInt("cells")).isEqualTo(25);
    }
  }

  @Test
  void onSundayMorningADraftFillsEveryCellAndLeavesTheWishOut() {
    try (PackagedApp app = start("3-draft-wall")) {
      assertThat(app.port()).isPositive();
      JsonPath drafts = get(DAY + "/wall/drafts");
      assertThat(drafts.getString("items[0].state")).isEqualTo("ready");
      assertThat(drafts.getList("items[0].placements")).hasSize(25);
      assertThat(drafts.getList("items[0].unplaced.reason"))
          .containsExactlyInAnyOrder("no-facilitator", "below-cut", "below-cut");
      assertThat(wishes(drafts))
          .containsExactly("Hear former Congressman Major R. Owens on the Poverty Program");
      assertThat(get(DAY + "/wall").getInt("revision")).isZero();
    }
  }

  private static List<String> wishes(JsonPath drafts) {
    return drafts.<String>getList("items[0].unplaced[reason=no-facilitator].proposalId").stream()
        .map(id -> get(DAY + "/proposals/" + id).getString("title"))
        .toList();
  }

  @Test
  void inTheMiddleOfTheDayTheWallIsPublishedAndStaysAcrossARestart() {
    JsonPath before;
    try (PackagedApp app = start("4-live")) {
      assertThat(app.port()).isPositive();
      before = get(DAY + "/wall");
      assertThat(before.getList("cells.state")).hasSize(25).containsOnly("session");
      assertThat(get(DAY + "/proposals/duplicates").<String>getList("items[0].proposals.title"))
          .containsExactly(
              "0 to 200k in 6 months: growing a Facebook page",
              "0 to 200k in 6 months: get a Facebook page off the ground");
    }
    try (PackagedApp again = start("4-live")) {
      assertThat(get(DAY + "/wall").toString()).isEqualTo(before.toString());
      assertThat(again.log()).contains("code HE1PS-02013");
    }
  }

  @Test
  void aStartThatItsSeedBreaksShowsNoTokenAndTheNextOneShowsOneThatWorks() throws IOException {
    Path faulty = directory.resolve("faulty.json");
    Files.writeString(
        faulty,
        """
        {"event": {"slug": "camp", "name": "Camp", "date": "2030-03-24", "timeZone": "UTC"},
         "open": {"proposing": true, "voting": true},
         "people": [{"name": "Ana"}],
         "proposals": [{"title": "Run by the second of one", "facilitators": [1]}]}
        """);

    assertThatThrownBy(() -> startWithoutToken(faulty.toString()))
        .hasMessageContaining("Index 1 out of bounds")
        .hasMessageNotContaining(TOKEN_LINE);

    try (PackagedApp app = startWithoutToken("seeds/1-proposing")) {
      Matcher shown = Pattern.compile(TOKEN_LINE + "(\\S+)").matcher(app.log());
      assertThat(shown.find()).isTrue();
      Fixtures.as(shown.group(1)).get(DAY + "/people").then().statusCode(200);
    }
  }

  private PackagedApp startWithoutToken(String seed) {
    return PackagedApp.embedded(
        directory, Map.of("ROOTSCAMP_SEED", seed, "ROOTSCAMP_ORGANISER_TOKEN", ""));
  }

  @Test
  void alpineIsAnEventOfItsOwn() {
    try (PackagedApp app = start("alpine2019")) {
      assertThat(app.log())
          .contains("participant  code A1P1N-E2019", "volunteer    code HE1PS-02019");
      assertThat(get("/api/events/alpine2019/slots").getList("items.name"))
          .containsExactly(
              "Day 1 09:00",
              "Day 1 10:30",
              "Day 1 14:00",
              "Day 1 15:30",
              "Day 2 09:00",
              "Day 2 10:30",
              "Day 2 14:00",
              "Day 2 15:30");
      JsonPath ranking = get("/api/events/alpine2019/ranking");
      assertThat(ranking.getInt("ballots")).isEqualTo(147);
      assertThat(ranking.getList("items")).hasSize(114);
    }
  }
}
