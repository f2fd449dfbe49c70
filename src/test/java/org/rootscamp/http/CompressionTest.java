package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/** A strong tag names bytes, so an answer has another one compressed; both are as good. */
@OnTheService
class CompressionTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 10);
    camp.slot(9);
  }

  @TestFactory
  Stream<DynamicTest> eachFormOfAnAnswerHasATagAndEitherIsGoodForA304() {
    Stream<String> ofTheCamp =
        Stream.of(
                "",
                "/wall",
                "/screen",
                "/rooms",
                "/rooms?limit=1",
                "/slots",
                "/proposals",
                "/ranking",
                "/wall.csv",
                "/wall.ics",
                "/schedule.json",
                "/schedule.xml",
                "/qr.svg",
                "/wall/violations",
                "/wall/unplaced")
            .map(camp::path);
    Stream<String> others =
        Stream.of("/", "/camp", "/camp/wall", "/camp/console", "/worker.js", "/openapi.yaml");
    Stream<String> assets = Stream.of("/assets/wall/main.js", "/assets/wall/main.css");
    return Stream.of(ofTheCamp, others, assets, Stream.of("/problems/not-found"))
        .flatMap(paths -> paths)
        .map(path -> DynamicTest.dynamicTest(path, () -> hasTwoForms(path)));
  }

  private void hasTwoForms(String path) {
    Response plain = ask("identity").get(path);
    Response packed = ask("gzip, br").get(path);

    String tag = plain.header("ETag");
    String packedTag = packed.header("ETag");
    assertThat(packedTag).isEqualTo(tag.replaceFirst("\"$", "~gzip\""));
    assertThat(plain.header("Content-Encoding")).isNull();
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.contentType()).isEqualTo(plain.contentType());
    assertThat(packed.content()).isEqualTo(plain.content());
    for (String known : List.of(tag, packedTag, "W/" + packedTag, "\"old\", " + packedTag)) {
      Response again = ask("identity").header("If-None-Match", known).get(path);
      Response againPacked = ask("gzip").header("If-None-Match", known).get(path);
      assertThat(List.of(again.statusCode(), againPacked.statusCode())).containsOnly(304);
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(againPacked.header("ETag")).isEqualTo(packedTag);
      assertThat(List.of(again, againPacked, plain, packed))
          .allSatisfy(it -> assertThat(it.header("Vary")).startsWith("Accept-Encoding"));
    }
  }

  @Test
  void whatIsToldInALanguageDependsOnBoth() {
    Response ranking = ask("gzip").get(camp.path("/ranking"));
    Response again =
        ask("gzip").header("If-None-Match", ranking.header("ETag")).get(camp.path("/ranking"));

    assertThat(ranking.header("Vary")).isEqualTo("Accept-Encoding, Accept-Language");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.header("Vary")).isEqualTo("Accept-Encoding, Accept-Language");
  }

  /** A list has no tag of its own, and what is written has one that is good for the next write. */
  @Test
  void whoReadsCompressedMayWrite() {
    Response event = ask("gzip").get(camp.path(""));
    Response patched =
        ask("gzip")
            .header("If-Match", event.header("ETag"))
            .body(Map.of("name", "Renamed"))
            .patch(camp.path(""));
    Response again =
        ask("identity")
            .header("If-Match", patched.header("ETag"))
            .body(Map.of("name", "Renamed again"))
            .patch(camp.path(""));

    assertThat(patched.statusCode()).isEqualTo(200);
    assertThat(patched.header("ETag")).endsWith("~gzip\"");
    assertThat(patched.asString()).contains("Renamed");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void listsAndThingsWithoutATagAreCompressedToo() {
    for (String path : List.of("/api/events", camp.path("/people"), camp.path("/wall/journal"))) {
      Response plain = ask("identity").get(path);
      Response packed = ask("gzip").get(path);

      assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
      assertThat(packed.contentType()).isEqualTo(plain.contentType());
      assertThat(packed.content()).isEqualTo(plain.content());
      assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void problemsComeAsTheyAre() {
    Expect.problem(ask("gzip").get("/api/events/nowhere"), 404, "not-found");
  }

  private Request ask(String encodings) {
    return camp.organiser().header("Accept-Encoding", encodings);
  }
}
