package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Fixtures;
import org.rootscamp.client.Response;

/** By which address people reach the service, as whoever runs it says. */
class AddressIT {

  private static final Map<String, String> BEHIND_A_PROXY =
      Map.of(
          "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
          "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true",
          "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1,::1");

  @TempDir Path directory;

  @Test
  void theOneOfTheSettingGoesIntoEveryAddressAndTheBannerAndTheContact() {
    Map<String, String> settings =
        Map.of(
            "ROOTSCAMP_ADDRESS", "https://wall.example.org",
            "ROOTSCAMP_SEED", "seeds/1-proposing",
            "ROOTSCAMP_SECURITY_CONTACT", "mailto:security@example.org",
            "ROOTSCAMP_SECURITY_EXPIRES", "2027-06-30T00:00:00Z");
    try (PackagedApp app = PackagedApp.embedded(directory, settings)) {
      Response contact = Fixtures.visitor().get("/.well-known/security.txt");

      assertThat(newEvent("camp", Map.of()).header("Location"))
          .isEqualTo("https://wall.example.org/api/events/camp");
      assertThat(app.log()).contains("https://wall.example.org/rootscamp-nyc-2013/console");
      assertThat(contact.contentType()).isEqualTo("text/plain;charset=UTF-8");
      assertThat(contact.asString())
          .isEqualTo(
              """
              Contact: mailto:security@example.org
              Expires: 2027-06-30T00:00:00Z
              Preferred-Languages: en
              Canonical: https://wall.example.org/.well-known/security.txt
              """);
    }
  }

  @Test
  void thatOfATrustedProxyIsBelievedAndHttpsBeyondItIsKept() {
    try (PackagedApp app = PackagedApp.embedded(directory, BEHIND_A_PROXY)) {
      Map<String, String> forwarded =
          Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "wall.example.org");
      Response made = newEvent("camp", forwarded);
      Response ready =
          Fixtures.visitor().header("X-Forwarded-Proto", "https").get("/api/events/camp");

      assertThat(app.isAlive()).isTrue();
      assertThat(made.header("Location")).isEqualTo("https://wall.example.org/api/events/camp");
      assertThat(made.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
      assertThat(ready.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
      assertThat(Fixtures.visitor().get("/").header("Strict-Transport-Security")).isNull();
      assertThat(newEvent("other", Map.of("X-Forwarded-Host", "a/b")).statusCode()).isEqualTo(400);
      assertThat(Fixtures.visitor().get("/api/events/other").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsNoAddressStopsTheStart() {
    assertThatThrownBy(
            () ->
                PackagedApp.embedded(
                    directory, Map.of("ROOTSCAMP_ADDRESS", "wall.example.org/camp")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rootscamp.address must be an address without a path");
  }

  private static Response newEvent(String slug, Map<String, String> headers) {
    var request = Fixtures.as(Fixtures.ORGANISER_TOKEN);
    headers.forEach(request::header);
    return request
        .body(Map.of("slug", slug, "name", "Camp", "date", "2030-03-24", "timeZone", "UTC"))
        .post("/api/events");
  }
}
