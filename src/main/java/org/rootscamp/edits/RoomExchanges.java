package org.rootscamp.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.edits.EditsRequest.From;
import org.rootscamp.edits.EditsRequest.Op;
import org.rootscamp.edits.HeadcountsView.Suggestion;
import org.rootscamp.grid.Room;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;
import org.rootscamp.wall.WallRules;
import org.rootscamp.wall.WallRules.Verdict;
import org.rootscamp.wall.WallScene;

/**
 * Looks for sessions of one slot that should change rooms, by how many people are in them: two that
 * were both counted, or one and an empty room. Only what breaks no hard rule is suggested.
 */
final class RoomExchanges {

  private static final int MOST = 5;

  private final Wall wall;
  private final WallScene scene;
  private final WallRules rules;
  private final Verdict before;
  private final Map<UUID, Integer> people;

  /**
   * @param people how many are in each session that was counted
   */
  RoomExchanges(Wall wall, Map<UUID, Integer> people) {
    this.wall = wall;
    this.scene = wall.scene();
    this.rules = new WallRules(scene);
    this.before = rules.check(wall.content());
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
        wall.runs().all().stream()
            .map(Run::placed)
            .filter(it -> it.place().slotId().equals(slotId) && !it.cancelled())
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
    List<Edit> edits = new ArrayList<>();
    edits.add(edit(exchange.session(), exchange.to()));
    other(exchange).ifPresent(it -> edits.add(edit(it, exchange.session().place())));
    WallEditor.Edited edited = WallEditor.apply(wall.content(), edits, scene);
    WallContent after = new WallContent(edited.placements(), edited.held(), List.of());
    return edited.refused().isEmpty() && rules.check(after).newlyBroken(before).isEmpty();
  }

  private static Optional<Placed> other(Exchange exchange) {
    return Optional.ofNullable(exchange.other());
  }

  private static Edit edit(Placed session, Place to) {
    return new Edit.Move(new Edit.Which(session.proposalId(), session.place()), to);
  }

  private Suggestion suggestion(Exchange exchange) {
    List<EditsRequest.Item> edits = new ArrayList<>();
    edits.add(sent(exchange.session(), exchange.to()));
    other(exchange).ifPresent(it -> edits.add(sent(it, exchange.session().place())));
    return new Suggestion(exchange.seatedMore(), edits, sentence(exchange));
  }

  private static EditsRequest.Item sent(Placed session, Place to) {
    Place from = session.place();
    return new EditsRequest.Item(
        Op.MOVE,
        session.proposalId().toString(),
        to.roomId().toString(),
        to.slotId().toString(),
        null,
        new From(from.roomId().toString(), from.slotId().toString()));
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
