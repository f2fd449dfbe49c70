package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

/** What a browser is told not to do with our answers. */
@OnTheService
class SafeHeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/camp",
        "/camp/wall",
        "/camp/console",
        "/worker.js",
        "/openapi.yaml",
        "/assets/wall/main.js",
        "/assets/shared/fonts/nothing.woff2",
        "/api/events",
        "/api/events/nowhere",
        "/api/events/{camp}",
        "/api/events/{camp}/wall",
        "/api/events/{camp}/people",
        "/api/events/{camp}/qr.svg",
        "/problems/not-found",
        "/q/health/ready",
        "/%2e%2e/nothing"
      })
  void nothingIsGuessedToldOrFramedAnywhere(String path) {
    Response answer = get(path);

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isIn("same-origin", "cross-origin");
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("base-uri 'none'", "frame-ancestors 'none'");
    assertThat(answer.header("Strict-Transport-Security")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/camp", "/camp/wall", "/camp/console"})
  void aPageIsAloneAndAsksForNothing(String path) {
    Response page = Fixtures.visitor().get(path);

    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Permissions-Policy"))
        .contains("camera=()", "microphone=()", "geolocation=()");
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi.yaml, cross-origin",
    "/api/events/{camp}/qr.svg, cross-origin",
    "/api/events/{camp}/wall.ics, cross-origin",
    "/api/events/{camp}/schedule.json, cross-origin",
    "/api/events/{camp}/wall, same-origin",
    "/api/events/{camp}/me/wall.ics, same-origin",
    "/api/events/{camp}/people, same-origin",
    "/camp, same-origin"
  })
  void onlyWhatIsMadeForOthersIsShownByThem(String path, String policy) {
    assertThat(get(path).header("Cross-Origin-Resource-Policy")).isEqualTo(policy);
  }

  @Test
  void aForwardedHttpsIsNotBelievedUnlessTheFrameworkIsToldTo() {
    Response answer = Fixtures.visitor().header("X-Forwarded-Proto", "https").get("/");

    assertThat(answer.header("Strict-Transport-Security")).isNull();
  }

  private static Response get(String path) {
    Fixtures camp = Fixtures.camp();
    return camp.organiser().get(path.replace("{camp}", camp.slug()));
  }
}
