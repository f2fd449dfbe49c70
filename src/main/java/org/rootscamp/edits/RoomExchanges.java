package org.rootscamp.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.edits.EditsRequest.Item;
import org.rootscamp.edits.HeadcountsView.Suggestion;
import org.rootscamp.grid.Room;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;
import org.rootscamp.wall.WallScene;

/**
 * Looks for sessions of one slot that should change rooms, by how many people are in them: two that
 * were both counted, or one and an empty room. Only what breaks no hard rule is suggested.
 */
final class RoomExchanges {

  private static final int MOST = 5;

  private final Wall wall;
  private final WallScene scene;
  private final Rehearsal rehearsal;
  private final Map<UUID, Integer> people;

  /**
   * @param people how many are in each session that was counted
   */
  RoomExchanges(Wall wall, Map<UUID, Integer> people) {
    this.wall = wall;
    this.scene = wall.scene();
    this.rehearsal = new Rehearsal(wall);
    this.people = people;
  }

  /**
   * A session that goes to a room, and one that comes to its own in return.
   *
   * @param other null if the room is empty
   */
  private record Exchange(Placed session, Placed other, Place to, int seatedMore) {}

  /** The best for one slot, those that give most people a seat first. */
  List<Suggestion> of(UUID slotId) {
    List<Exchange> better = new ArrayList<>();
    List<Placed> counted =
        wall.runs().takingPlace().stream()
            .map(Run::placed)
            .filter(it -> it.place().slotId().equals(slotId))
            .filter(it -> people.containsKey(it.proposalId()))
            .sorted(Comparator.comparing(it -> it.place().roomId()))
            .toList();
    for (int i = 0; i < counted.size(); i++) {
      Placed session = counted.get(i);
      counted.stream().skip(i + 1L).forEach(other -> better.add(exchange(session, other)));
      emptyCells(slotId).forEach(cell -> better.add(move(session, cell)));
    }
    return better.stream()
        .filter(exchange -> exchange.seatedMore() > 0)
        .sorted(Comparator.comparing(Exchange::seatedMore).reversed())
        .filter(this::breaksNoRule)
        .limit(MOST)
        .map(this::suggestion)
        .toList();
  }

  private List<Place> emptyCells(UUID slotId) {
    return scene.rooms().keySet().stream()
        .sorted()
        .map(room -> new Place(room, slotId))
        .filter(cell -> wall.runs().in(cell).isEmpty())
        .toList();
  }

  private Exchange exchange(Placed one, Placed other) {
    int before = seated(one, one.place()) + seated(other, other.place());
    int after = seated(one, other.place()) + seated(other, one.place());
    return new Exchange(one, other, other.place(), after - before);
  }

  private Exchange move(Placed session, Place to) {
    return new Exchange(session, null, to, seated(session, to) - seated(session, session.place()));
  }

  private int seated(Placed session, Place place) {
    return Math.min(people.get(session.proposalId()), room(place).capacity);
  }

  private Room room(Place place) {
    return scene.rooms().get(place.roomId());
  }

  private boolean breaksNoRule(Exchange exchange) {
    return rehearsal.of(edits(exchange)).isPresent();
  }

  private Suggestion suggestion(Exchange exchange) {
    return new Suggestion(exchange.seatedMore(), edits(exchange), sentence(exchange));
  }

  private static List<Item> edits(Exchange exchange) {
    Placed one = exchange.session();
    Placed other = exchange.other();
    Item there = Item.move(one.proposalId(), one.place(), exchange.to());
    return other == null
        ? List.of(there)
        : List.of(there, Item.move(other.proposalId(), other.place(), one.place()));
  }

  private String sentence(Exchange exchange) {
    String first =
        exchange.other() == null
            ? "%s moves from %s to %s"
                .formatted(
                    told(exchange.session()),
                    room(exchange.session().place()).name,
                    room(exchange.to()).name)
            : "%s in %s and %s in %s exchange rooms"
                .formatted(
                    told(exchange.session()),
                    room(exchange.session().place()).name,
                    told(exchange.other()),
                    room(exchange.to()).name);
    return "%s: %d more get a seat.".formatted(first, exchange.seatedMore());
  }

  private String told(Placed session) {
    return "%s (%d people)"
        .formatted(scene.title(session.proposalId()), people.get(session.proposalId()));
  }
}
