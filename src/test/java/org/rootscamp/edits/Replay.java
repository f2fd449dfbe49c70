package org.rootscamp.edits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rootscamp.Fixtures;
import org.rootscamp.contract.Json;

/** The Wall as the journal tells it, to be held against the Wall as it is shown. */
public final class Replay {

  private static final String RUN = "run of ";
  private static final String HELD = "held ";
  private static final String PINNED = "pinned ";
  private static final String CANCELLED = "cancelled ";

  private final Set<String> facts = new TreeSet<>();

  private Replay() {}

  /** All entries of a camp's journal, the newest first. */
  public static List<JsonNode> journal(Fixtures camp) {
    return journal(camp, "");
  }

  /** Those about its Wall, one for each revision. */
  public static List<JsonNode> journalOfTheWall(Fixtures camp) {
    return journal(camp, "of=wall&");
  }

  private static List<JsonNode> journal(Fixtures camp, String of) {
    List<JsonNode> entries = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          Json.of(
              camp.organiser()
                  .get(camp.path("/wall/journal?" + of + "limit=200&cursor=" + cursor)));
      page.get("items").forEach(entries::add);
      cursor = page.get("next").asText(null);
    } while (cursor != null);
    return entries;
  }

  /** Applies the entries, the newest first as the journal lists them, to the empty Wall. */
  public static Set<String> of(List<JsonNode> newestFirst) {
    Replay replay = new Replay();
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      newestFirst.get(i).path("changes").forEach(replay::apply);
    }
    return replay.facts;
  }

  /** The same facts of a Wall as it was read. */
  public static Set<String> shown(JsonNode wall) {
    Set<String> facts = new TreeSet<>();
    for (JsonNode cell : wall.get("cells")) {
      JsonNode session = cell.path("session");
      if (cell.get("state").asText().equals("held")) {
        facts.add(HELD + place(cell));
      } else if (!session.isMissingNode() && !session.get("continued").asBoolean()) {
        String run = run(session.get("proposalId"), cell);
        facts.add(RUN + run);
        if (session.get("pinned").asBoolean()) {
          facts.add(PINNED + run);
        }
        if (cell.get("state").asText().equals("cancelled")) {
          facts.add(CANCELLED + run);
        }
      }
    }
    return facts;
  }

  private void apply(JsonNode change) {
    JsonNode proposal = change.path("proposalId");
    switch (change.get("what").asText()) {
      case "placed" -> add(RUN + run(proposal, change.get("to")));
      case "unplaced" -> leave(run(proposal, change.get("from")));
      case "moved" -> move(run(proposal, change.get("from")), run(proposal, change.get("to")));
      case "pinned" -> add(PINNED + run(proposal, change));
      case "unpinned" -> remove(PINNED + run(proposal, change));
      case "cancelled" -> add(CANCELLED + run(proposal, change));
      case "uncancelled" -> remove(CANCELLED + run(proposal, change));
      case "held" -> add(HELD + place(change));
      case "released" -> remove(HELD + place(change));
      default -> throw new AssertionError("Unknown: " + change);
    }
  }

  private void leave(String run) {
    remove(RUN + run);
    facts.remove(PINNED + run);
    facts.remove(CANCELLED + run);
  }

  private void move(String from, String to) {
    List<String> kept = new ArrayList<>();
    for (String mark : List.of(PINNED, CANCELLED)) {
      if (facts.contains(mark + from)) {
        kept.add(mark + to);
      }
    }
    leave(from);
    add(RUN + to);
    facts.addAll(kept);
  }

  private void add(String fact) {
    if (!facts.add(fact)) {
      throw new AssertionError("Told twice: " + fact);
    }
  }

  private void remove(String fact) {
    if (!facts.remove(fact)) {
      throw new AssertionError("Never told: " + fact);
    }
  }

  private static String run(JsonNode proposal, JsonNode place) {
    return proposal.asText() + " in " + place(place);
  }

  private static String place(JsonNode place) {
    return place.get("roomId").asText() + " at " + place.get("slotId").asText();
  }
}
