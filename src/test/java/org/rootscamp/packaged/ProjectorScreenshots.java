package org.rootscamp.packaged;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** Pictures of the projector page for people to look at; not a part of the build. */
class ProjectorScreenshots {

  private static final Path PICTURES = Path.of("target", "screenshots", "wall");
  private static final String SEEDED = "rootscamp-nyc-2013";

  private static final List<Look> LOOKS =
      List.of(
          new Look("1920-light", 1920, 1080, "theme=light&lang=en"),
          new Look("1280-dark-es", 1280, 800, "theme=dark&lang=es"),
          new Look("360-light", 360, 740, "theme=light&lang=en"));

  private record Look(String name, int width, int height, String query) {}

  @TempDir Path directory;

  @Test
  void everyStageOfTheDay() {
    try (Browser browser = Browser.start()) {
      stage(browser, "1-proposing", Map.of("collect", ""));
      stage(browser, "2-voting", Map.of("vote", ""));
      stage(
          browser,
          "4-live",
          Map.of("wall", "", "now", "mode=now", "door", "room=library", "closed", "mode=vote"));
    }
  }

  private void stage(Browser browser, String seed, Map<String, String> pictures) {
    Path data = directory.resolve(seed);
    try (PackagedApp app = PackagedApp.embedded(data, Map.of("ROOTSCAMP_SEED", "seeds/" + seed))) {
      pictures.forEach((name, query) -> shoot(browser, app, SEEDED, name, query));
      if (seed.equals("4-live")) {
        grids(browser, app);
        message(SEEDED, "auto", "Lunch is served in the foyer until 13:30.");
        shoot(browser, app, SEEDED, "wall-band", "");
        message(SEEDED, "message", "Lunch is served in the foyer until 13:30.");
        shoot(browser, app, SEEDED, "message", "");
        message(
            SEEDED, "message", "Please leave the house by the northern door. ".repeat(6).strip());
        shoot(browser, app, SEEDED, "message-long", "");
      }
    }
  }

  private static void message(String slug, String mode, String text) {
    Fixtures.as(Fixtures.ORGANISER_TOKEN)
        .body(Map.of("mode", mode, "message", text))
        .put("/api/events/" + slug + "/screen")
        .then()
        .statusCode(200);
  }

  /** The smallest and the largest Wall that one screen is for. */
  private static void grids(Browser browser, PackagedApp app) {
    for (int[] size : List.of(new int[] {3, 3}, new int[] {12, 8})) {
      String name = size[0] + "x" + size[1];
      Fixtures camp = camp(size[0], size[1]);
      shoot(browser, app, camp.slug(), "wall-" + name, "");
      shoot(browser, app, camp.slug(), "now-" + name, "mode=now");
    }
  }

  private static Fixtures camp(int rooms, int slots) {
    Fixtures camp = Fixtures.camp().open();
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    for (int room = 1; room <= rooms; room++) {
      camp.room(room % 3 == 0 ? "Library, second floor " + room : "Room " + room, 30);
    }
    List<String> blocks = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      Instant begins = start.plus(slot, ChronoUnit.HOURS);
      String ends = begins.plus(50, ChronoUnit.MINUTES).toString();
      blocks.add(
          camp.created(
              "/slots", Map.of("name", "B" + slot, "start", begins.toString(), "end", ends)));
    }
    String[] names = new String[rooms * slots];
    Arrays.setAll(names, it -> "Facilitator " + it);
    List<Badge> people = camp.people("participant", names);
    for (int i = 0; i < rooms * slots; i++) {
      people
          .get(i)
          .sends()
          .body(
              Map.of(
                  "title",
                  "Session %d: %s".formatted(i, "how to win a campaign ".repeat(1 + i % 3)),
                  "track",
                  "Track " + i % 5))
          .post(camp.path("/proposals"))
          .then()
          .statusCode(201);
    }
    camp.closeVoting();
    String draft = camp.draft(Map.of("slots", blocks, "seed", 1, "moves", 2000)).path("id");
    camp.publish(draft).then().statusCode(200);
    return camp;
  }

  private static void shoot(
      Browser browser, PackagedApp app, String slug, String name, String query) {
    for (Look look : LOOKS) {
      String address = "/" + slug + "/wall?" + look.query() + "&" + query;
      Page page = browser.open(app.url(address), look.width(), look.height());
      page.locator("#main > *").first().waitFor();
      page.waitForFunction("() => Array.from(document.images).every(it => it.naturalWidth > 0)");
      page.waitForTimeout(500); // fonts, and what comes with the next answer
      Path file = PICTURES.resolve(look.name()).resolve(name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      page.close();
    }
  }
}
