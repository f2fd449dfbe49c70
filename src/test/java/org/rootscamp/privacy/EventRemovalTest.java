package org.rootscamp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.client.Service;
import org.rootscamp.http.Expect;
import org.rootscamp.http.StoredText;

/** An event is removed with all that is of it. */
@OnBothDatabases
class EventRemovalTest {

  private static final LocalDate DAY = LocalDate.parse("2030-03-24");

  @Inject AgroalDataSource database;

  @Test
  void nothingOfItStaysInAnyTable() throws SQLException {
    new WholeCamp(DAY); // another event, of which everything stays
    Map<String, Integer> before = Tables.rows(database);
    WholeCamp camp = new WholeCamp(DAY);
    Map<String, Integer> with = Tables.rows(database);
    assertThat(with)
        .as("a table in which the camp of this test leaves nothing")
        .allSatisfy((table, rows) -> assertThat(rows).as(table).isGreaterThan(before.get(table)));

    assertThat(remove(camp.fixtures, camp.fixtures.slug()).statusCode()).isEqualTo(204);

    assertThat(Tables.rows(database)).isEqualTo(before);
    assertThat(StoredText.columnsHolding(database, camp.canary)).isEmpty();
    assertThat(StoredText.columnsHolding(database, camp.fixtures.slug())).isEmpty();
  }

  @Test
  void itIsGoneForEverybodyAtOnce() {
    WholeCamp camp = new WholeCamp(DAY);
    Fixtures fixtures = camp.fixtures;
    List<String> everything = List.of("", "/wall", "/rooms", "/slots", "/proposals", "/screen");
    everything.forEach(it -> Fixtures.visitor().get(fixtures.path(it)).then().statusCode(200));

    remove(fixtures, fixtures.slug());

    for (String it : everything) {
      Expect.problem(Fixtures.visitor().get(fixtures.path(it)), 404, "not-found");
    }
    Expect.problem(Fixtures.visitor().get(fixtures.path("/ranking")), 404, "not-found");
    Expect.problem(camp.ana.sends().get(fixtures.path("/me")), 401, "unauthenticated");
    Expect.problem(remove(fixtures, fixtures.slug()), 404, "not-found");
  }

  @Test
  void itsSlugIsFreeForAnEventOfAnotherLife() {
    Fixtures camp = Fixtures.camp();
    String life = Fixtures.visitor().get(camp.path("")).path("life");
    remove(camp, camp.slug());

    camp.again();

    Response event = Fixtures.visitor().get(camp.path(""));
    assertThat(event.<String>path("life")).isNotEqualTo(life);
    assertThat(event.<Object>path("wallRevision")).isEqualTo(0);
  }

  @Test
  void itsStreamsEnd() throws Exception {
    Fixtures camp = Fixtures.camp();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Service.url(camp.path("/wall/events")))).build();
    InputStream stream =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.add(reader.readLine());

      remove(camp, camp.slug());

      reader.lines().forEach(lines::add); // comes back when the stream has ended
    }
    assertThat(lines).contains("event:wall");
  }

  @Test
  void nobodyRemovesItByAccident() {
    Fixtures camp = Fixtures.camp();
    Expect.invalid(camp.organiser().delete(camp.path("")), "slug");
    Expect.invalid(remove(camp, "another"), "slug");
    String volunteer = camp.volunteer().token();
    Expect.problem(
        Fixtures.as(volunteer).delete(camp.path("?slug=" + camp.slug())), 403, "forbidden");

    assertThat(Fixtures.visitor().get(camp.path("")).statusCode()).isEqualTo(200);
  }

  private static Response remove(Fixtures camp, String slug) {
    return camp.organiser().delete(camp.path("?slug=" + slug));
  }
}
