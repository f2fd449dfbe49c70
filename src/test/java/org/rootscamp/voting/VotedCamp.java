package org.rootscamp.voting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/**
 * A camp that is always the same but for who chose what, with drafts that place the same sessions
 * in the same cells whatever that is. Answers of two of them can be compared: what is of the one
 * camp alone has a name in their stead.
 */
final class VotedCamp {

  /** What each voter chose, by the numbers of the proposals; the first as a must. */
  record Ballots(List<List<Integer>> ofEach) {
    static final Ballots SOME =
        new Ballots(
            List.of(
                List.of(0, 4, 5),
                List.of(0, 1, 4),
                List.of(1, 2, 4),
                List.of(2, 3),
                List.of(3, 0, 7),
                List.of(1, 8, 6)));

    static final Ballots OTHERS =
        new Ballots(
            List.of(
                List.of(3, 6, 1),
                List.of(3, 2, 6, 5),
                List.of(2, 5, 6),
                List.of(5, 8, 2),
                List.of(7, 5, 3),
                List.of(3, 2)));
  }

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern KEY = Pattern.compile("key=[A-Za-z0-9_-]+");
  private static final Pattern TIME =
      Pattern.compile("20[012][0-9]-?[0-9]{2}-?[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)?");

  final Fixtures camp = Fixtures.camp().open();
  final Badge vera = camp.volunteer();
  final Badge olga = camp.person("Olga", "organiser");
  final List<String> proposals = new ArrayList<>();
  final List<String> drafts = new ArrayList<>();
  final String hall = camp.room("Hall", 10);
  final String nine = camp.slot(9);
  private final String attic = camp.room("Attic", 1);
  private final String ten = camp.slot(10);
  private final List<Badge> voters =
      camp.people("participant", "Ana", "Ben", "Cleo", "Dora", "Eve", "Finn");
  private final Map<String, String> names = new LinkedHashMap<>();

  /** What volunteers were answered when they changed something. */
  final List<String> answers = new ArrayList<>();

  VotedCamp(Ballots ballots) {
    List<String> titles =
        List.of(
            "Excel",
            "Drupal",
            "Yoga",
            "Knitting",
            "Sheets in Excel",
            "Sheets in Excel, advanced",
            "Crochet");
    for (int i = 0; i < titles.size(); i++) {
      proposals.add(camp.proposal(voters.get(i % voters.size()), titles.get(i)));
    }
    proposals.add(
        camp.created("/proposals", Map.of("title", "Healing", "facilitators", List.of())));
    proposals.add(camp.created("/proposals", Map.of("title", "Card", "card", true)));
    String withdrawn = camp.proposal(voters.get(2), "Withdrawn");
    camp.withdraw(withdrawn);
    vote(ballots);
    see(3);
    drafts.add(draft(Map.of("cut", "ranking", "pins", pins())));
    drafts.add(draft(Map.of("cut", "attendance", "pins", pins())));
    drafts.add(
        draft(
            Map.of(
                "pins",
                IntStream.range(0, 3).mapToObj(number -> pin(number, hall, nine)).toList())));
    name();
    names.put(withdrawn, "withdrawn");
  }

  private void name() {
    for (List<String> ids : List.of(proposals, drafts, List.of(hall, attic), List.of(nine, ten))) {
      ids.forEach(id -> names.put(id, "thing " + names.size()));
    }
    voters.forEach(voter -> names.put(voter.id(), "person " + names.size()));
    names.put(vera.id(), "Vera's id");
    names.put(olga.id(), "Olga's id");
    names.put(camp.slug(), "the-camp");
    names.put(camp.slug().replace('-', '_'), "the_camp");
  }

  /** Makes the ballots what they are to be, whatever they were. */
  void vote(Ballots ballots) {
    for (int i = 0; i < voters.size(); i++) {
      List<Map<String, String>> choices = new ArrayList<>();
      for (int number : ballots.ofEach().get(i)) {
        String level = choices.isEmpty() ? "must" : "want";
        choices.add(Map.of("proposalId", proposals.get(number), "level", level));
      }
      onTop(voters.get(i))
          .body(Map.of("choices", choices))
          .put(camp.path("/ballot"))
          .then()
          .statusCode(200);
    }
  }

  private void see(int many) {
    voters
        .get(0)
        .sends()
        .body(Map.of("proposalIds", proposals.subList(0, many)))
        .post(camp.path("/exposures"))
        .then()
        .statusCode(204);
  }

  private List<Map<String, String>> pins() {
    return List.of(pin(0, hall, nine), pin(1, attic, nine), pin(2, hall, ten), pin(3, attic, ten));
  }

  private Map<String, String> pin(int number, String room, String slot) {
    return Map.of("proposalId", proposals.get(number), "roomId", room, "slotId", slot);
  }

  /** A draft that is made and, if it has a plan, proven. */
  private String draft(Map<String, ?> order) {
    Map<String, Object> seeded = new TreeMap<>(order);
    seeded.put("seed", 7);
    seeded.put("moves", 2_000);
    String id = camp.draft(seeded).path("id");
    Eventually.is(
        () -> camp.organiser().get(camp.path("/wall/drafts/" + id)),
        draft -> !Json.of(draft).path("proof").asText().equals("running"));
    return id;
  }

  void tallies(String setting) {
    camp.patchEvent(Map.of("settings", Map.of("tallies", setting)));
  }

  /** The work of a volunteer: a publication, edits, head counts, a merge. */
  VotedCamp aDaysWork() {
    done(200, onTop(vera).post(camp.path("/wall/drafts/" + drafts.get(0) + "/publication")));
    String knitting = proposals.get(3);
    edit(Map.of("op", "unpin", "proposalId", knitting));
    edit(Map.of("op", "unplace", "proposalId", knitting));
    edit(Map.of("op", "place", "proposalId", proposals.get(4), "roomId", attic, "slotId", ten));
    count(hall, 1);
    count(attic, 9);
    done(
        201,
        vera.sends()
            .body(Map.of("into", proposals.get(5)))
            .post(camp.path("/proposals/" + proposals.get(6) + "/merges")));
    done(
        200,
        vera.sends()
            .body(Map.of("name", "First"))
            .patch(camp.path("/wall/drafts/" + drafts.get(0))));
    done(403, vera.sends().post(camp.path("/wall/drafts/" + drafts.get(1) + "/proof")));
    return this;
  }

  private void edit(Map<String, Object> edit) {
    Map<String, Object> body = Map.of("edits", List.of(edit), "reason", "A flood");
    done(200, onTop(vera).body(body).post(camp.path("/wall/edits")));
  }

  private void count(String room, int people) {
    done(
        204,
        vera.sends()
            .body(Map.of("roomId", room, "slotId", nine, "people", people))
            .put(camp.path("/wall/headcounts")));
  }

  private static Request onTop(Badge badge) {
    return badge.sends().header("If-Match", "*");
  }

  private void done(int status, Response response) {
    response.then().statusCode(status);
    answers.add(comparable(response));
  }

  /** An answer in which nothing is of this camp alone. */
  String comparable(Response response) {
    String body = response.asString().replace("\r\n ", ""); // lines of calendars are folded
    String text = response.statusCode() + " " + response.contentType() + "\n" + body;
    for (Map.Entry<String, String> name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    text = ID.matcher(text).replaceAll("an-id");
    text = DIGEST.matcher(text).replaceAll("a-digest");
    text = KEY.matcher(text).replaceAll("a-key");
    return TIME.matcher(text).replaceAll("a-time");
  }
}
