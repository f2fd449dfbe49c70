package org.rootscamp.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Contract;
import org.rootscamp.contract.Json;
import org.rootscamp.contract.Operation;

/** Who votes and runs nothing is in no answer that everybody gets. */
@OnTheService
class CanaryTest {

  private static final List<String> PAGES = List.of("", "/wall", "/console");

  private final WholeCamp camp = new WholeCamp(LocalDate.parse("2030-03-24"));
  private final String canary = "zoe" + System.nanoTime();

  @Test
  void whoVotesIsInNoPublicAnswer() {
    camp.fixtures.open();
    Badge zoe = camp.person("Zoe " + canary, "participant", canary + "@mail.example");
    camp.fixtures.votes(zoe, camp.bread);
    camp.fixtures.closeVoting();
    List<Operation> reads =
        Contract.ofTheProject().operations().stream()
            .filter(it -> it.method().equals("GET") && it.role().equals("visitor"))
            .filter(it -> !it.isStream())
            .toList();
    assertThat(reads).as("what everybody may read").hasSizeGreaterThan(10);

    Map<String, String> leaks = new LinkedHashMap<>();
    for (Operation read : reads) {
      search(leaks, zoe, path(read.path()));
    }
    PAGES.forEach(page -> search(leaks, zoe, "/" + camp.fixtures.slug() + page));

    assertThat(leaks).isEmpty();
  }

  private void search(Map<String, String> leaks, Badge zoe, String path) {
    Response answer = new Request().get(path);
    String all = answer.asString() + answer.headers();
    Stream.of(canary, zoe.id(), zoe.token(), zoe.code(), zoe.secret())
        .filter(all::contains)
        .forEach(secret -> leaks.put(path, secret));
    Stream.of(camp.ana.token(), camp.ana.code(), camp.ana.secret(), "door-" + camp.canary)
        .filter(all::contains)
        .forEach(secret -> leaks.put(path, secret));
    Stream.of(camp.canary + "@").filter(all::contains).forEach(secret -> leaks.put(path, secret));
  }

  /** With a real thing for every id. */
  private String path(String template) {
    JsonNode wall = Json.of(Fixtures.visitor().get(camp.fixtures.path("/wall")));
    return template
        .replace("{event}", camp.fixtures.slug())
        .replace("/rooms/{id}", "/rooms/" + wall.at("/rooms/0/id").asText())
        .replace("/slots/{id}", "/slots/" + wall.at("/slots/0/id").asText())
        .replace("{id}", camp.bread)
        .replace("{name}", "voting-closed");
  }
}
