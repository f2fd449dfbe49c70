package org.rootscamp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.contract.Json;

/** One's own data have all that the schema keeps about somebody, or a reason why not. */
@OnBothDatabases
class OwnDataColumnsTest {

  private static final LocalDate DAY = LocalDate.parse("2030-03-24");

  @Inject AgroalDataSource database;

  @Test
  void everyColumnOfTheSchemaHasAnAnswer() throws SQLException, IOException {
    assertThat(places().keySet())
        .as("whoever adds a column says in columns.txt where one's own data have it")
        .isEqualTo(Tables.columns(database));
    assertThat(places().values())
        .allMatch(place -> place.matches("nobody|/[A-Za-z0-9/]+\\??|left out: .{20,}"));
  }

  @Test
  void whatHasAPlaceIsThere() throws IOException {
    WholeCamp camp = new WholeCamp(DAY);
    JsonNode[] files =
        Stream.of(camp.ana, camp.ben, camp.vera)
            .map(person -> export(camp, person))
            .toArray(JsonNode[]::new);

    places()
        .forEach(
            (column, place) -> {
              if (place.startsWith("/")) {
                assertThat(files)
                    .as(column + " at " + place)
                    .anyMatch(file -> isThere(file, place));
              }
            });
  }

  private static boolean isThere(JsonNode file, String place) {
    return place.endsWith("?")
        ? !file.at(place.substring(0, place.length() - 1)).isMissingNode()
        : !file.at(place).isMissingNode() && !file.at(place).isNull();
  }

  private static JsonNode export(WholeCamp camp, Badge person) {
    return Json.of(person.sends().get(camp.fixtures.path("/me/export")).then().statusCode(200));
  }

  private static Map<String, String> places() throws IOException {
    Map<String, String> places = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                OwnDataColumnsTest.class.getResourceAsStream("columns.txt"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" +", 2))
          .forEach(parts -> places.put(parts[0], parts[1]));
    }
    return places;
  }
}
