package org.rootscamp.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

/** Whoever has nearly the address of a page comes to it; the rest is said in words. */
@OnTheService
class MistypedAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "/camp/, /camp",
    "/camp//?lang=es, /camp?lang=es",
    "/camp/console/, /camp/console",
    "/camp/wall/?room=Hall, /camp/wall?room=Hall",
    "/Camp, /camp",
    "/CAMP/Console, /camp/console",
    "/camp%23t=BADGE, /camp#t=BADGE",
    "/camp%2523t%3DBADGE, /camp#t=BADGE",
    "/camp/%23t=BADGE, /camp#t=BADGE",
    "/camp?lang=es%23t=BADGE, /camp?lang=es#t=BADGE",
    "/camp%23t=BADGE?utm_source=x, /camp#t=BADGE?utm_source=x",
    "/camp/console%23t=BADGE), /camp/console#t=BADGE)",
    "/camp/wall%23i=INVITATION, /camp/wall#i=INVITATION",
  })
  void theAddressThatWasMeant(String typed, String meant) {
    Response answer = Fixtures.visitor().accept("text/html").get(typed);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo(meant);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.asString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/camp", "/camp?t=1", "/camp/wall?room=A%23t", "/camp/console"})
  void aRightAddressIsLeftAlone(String address) {
    assertThat(Fixtures.visitor().accept("text/html").get(address).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/xy", "/camp/nothing", "/camp/wall/x", "/no_camp", "/camp.html"})
  void aBrowserReadsInBothLanguagesThatNothingIsThere(String address) {
    Response answer = Fixtures.visitor().accept("text/html,*/*;q=0.8").get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.asString()).contains("Nothing is at this", "No hay nada en esta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/events/no-camp", "/problems/none"})
  void programsReadAProblemWhateverTheyAccept(String address) {
    Response answer = Fixtures.visitor().accept("text/html").get(address);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void whoAcceptsNoPageReadsAProblem() {
    Response answer = Fixtures.visitor().accept("application/json").get("/camp/nothing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }
}
