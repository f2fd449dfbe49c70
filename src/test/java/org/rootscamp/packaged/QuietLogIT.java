package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.privacy.WholeCamp;

/** Nothing of anybody is in the log, however talkative it is made. */
class QuietLogIT {

  @TempDir Path directory;

  @Test
  void aWholeDayAtDebugTellsOfNobody() throws IOException {
    try (PackagedApp app = PackagedApp.embedded(directory, Map.of("QUARKUS_LOG_LEVEL", "DEBUG"))) {
      WholeCamp camp = new WholeCamp(LocalDate.parse("2030-03-24"));
      Badge zoe = camp.person("Zoe " + camp.canary, "participant", camp.canary + "@mail.example");
      Fixtures fixtures = camp.fixtures;
      fixtures.open().votes(zoe, camp.bread);
      refused(camp, zoe);
      atTheDoor(camp);
      byAnEscapedAddress(camp, zoe);
      zoe.sends().get(fixtures.path("/me/export")).then().statusCode(200);
      String calendar = zoe.sends().get(fixtures.path("/me")).path("calendar");
      new Request().get(calendar).then().statusCode(200);
      zoe.sends().delete(fixtures.path("/me")).then().statusCode(204);

      String log = app.log();

      assertThat(log).as("that it was talkative").contains("DEBUG");
      secrets(camp, zoe, calendar)
          .forEach((what, secret) -> assertThat(linesWith(log, secret)).as(what).isEmpty());
      assertThat(new Request().get("/q/metrics").statusCode()).isEqualTo(404);
    }
    assertThat(bytes()).as("addresses of networks").doesNotContain("127.0.0.1");
  }

  private static void refused(WholeCamp camp, Badge zoe) {
    Fixtures fixtures = camp.fixtures;
    String sound = "{\"code\": \"%s\"".formatted(zoe.code());
    Fixtures.visitor().body(sound).post(fixtures.path("/sign-ins")).then().statusCode(400);
    Fixtures.visitor()
        .body(Map.of("code", "WRNG-" + camp.canary))
        .post(fixtures.path("/sign-ins"))
        .then()
        .statusCode(401);
    zoe.sends()
        .body(Map.of("title", camp.canary.repeat(20)))
        .post(fixtures.path("/proposals"))
        .then()
        .statusCode(400);
    zoe.sends().get(fixtures.path("/people")).then().statusCode(403);
  }

  private static void atTheDoor(WholeCamp camp) {
    Map<String, String> way =
        Map.of("doorCode", "door-" + camp.canary, "name", "Yan " + camp.canary);
    Fixtures.visitor().body(way).post(camp.fixtures.path("/sign-ins")).then().statusCode(201);
  }

  /** As chat programs write it: the secret comes to the service, which sends it back. */
  private static void byAnEscapedAddress(WholeCamp camp, Badge zoe) {
    String page = "/" + camp.fixtures.slug();
    for (String address : List.of(page, page + "/console", page + "?lang=es")) {
      new Request().get(address + "%23t=" + zoe.secret()).then().statusCode(302);
    }
  }

  private static Map<String, String> secrets(WholeCamp camp, Badge zoe, String calendar) {
    Map<String, String> secrets = new LinkedHashMap<>();
    secrets.put("names, addresses, door code, messages", camp.canary);
    for (Badge badge : List.of(camp.ana, camp.vera, zoe)) {
      secrets.put("a token of " + badge.id(), badge.token());
      secrets.put("a code of " + badge.id(), badge.code());
      secrets.put("a badge of " + badge.id(), badge.secret());
    }
    secrets.put("the organiser's token", Fixtures.ORGANISER_TOKEN);
    secrets.put("the secret of a calendar", calendar.substring(calendar.indexOf('=') + 1));
    secrets.put("a choice", camp.bread);
    secrets.put("a title", "Community gardens");
    secrets.put("the address of a network", "127.0.0.1");
    return secrets;
  }

  private static List<String> linesWith(String log, String secret) {
    return log.lines().filter(line -> line.contains(secret)).limit(3).toList();
  }

  private String bytes() throws IOException {
    return Files.readString(directory.resolve("rootscamp.mv.db"), StandardCharsets.ISO_8859_1);
  }
}
