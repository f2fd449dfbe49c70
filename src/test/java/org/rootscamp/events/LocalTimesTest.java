package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Contract;
import org.rootscamp.contract.Json;
import org.rootscamp.contract.Operation;
import org.rootscamp.privacy.WholeCamp;

/** Times of an event are told as the clocks of its own place show them. */
@OnTheService
class LocalTimesTest {

  /** Of the journal that time is kept which its hashes go over. */
  private static final List<String> UNIVERSAL = List.of("listJournal: items.at");

  private final WholeCamp camp = new WholeCamp(LocalDate.parse("2030-03-24"));
  private final TreeSet<String> local = new TreeSet<>();
  private final TreeSet<String> universal = new TreeSet<>();

  @Test
  void whateverIsReadOfAnEventTellsItsTimesWithTheOffsetOfItsPlace() {
    String closesAt = "2035-03-24T10:00:00Z";
    camp.fixtures.patchEvent(Map.of("voting", Map.of("open", true, "closesAt", closesAt)));
    for (Operation read : reads()) {
      for (Request reader : readers()) {
        note(read.id(), reader.get(read.path().replace("{event}", camp.fixtures.slug())));
      }
    }

    assertThat(universal).containsExactlyElementsOf(UNIVERSAL);
    assertThat(local)
        .contains(
            "exportOwnData: badge.usedAt",
            "exportOwnData: headcounts.countedAt",
            "getEvent: offsets.from",
            "getEvent: voting.closesAt",
            "getScreen: message.at",
            "getWall: slots.start",
            "listDrafts: items.createdAt",
            "listHeadcounts: items.at",
            "listInvitations: items.expiresAt",
            "listJournal: items.facts.to",
            "listMyDevices: items.signedInAt",
            "listPeople: items.usedAt",
            "listProposals: items.submittedAt");
  }

  private List<Request> readers() {
    return List.of(camp.ana.sends(), camp.vera.sends(), camp.fixtures.organiser());
  }

  private static List<Operation> reads() {
    return Contract.ofTheProject().operations().stream()
        .filter(it -> it.method().equals("GET") && !it.isStream())
        .filter(it -> it.path().matches("/api/events/\\{event}[a-z/]*"))
        .toList();
  }

  private void note(String id, Response answer) {
    String type = String.valueOf(answer.header("Content-Type"));
    if (answer.statusCode() == 200 && type.contains("json")) {
      note(id, "", Json.read(answer.asString()));
    }
  }

  private void note(String id, String path, JsonNode node) {
    if (node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d.*")) {
      boolean isLocal = node.asText().matches(".*-0[45]:00");
      (isLocal ? local : universal).add(id + ": " + path.substring(1));
    }
    node.properties().forEach(it -> note(id, path + "." + it.getKey(), it.getValue()));
    if (node.isArray()) {
      node.forEach(item -> note(id, path, item));
    }
  }
}
