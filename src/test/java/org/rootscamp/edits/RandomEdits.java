package org.rootscamp.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;
import org.rootscamp.wall.WallScene;

/** Edits as nobody would think of them, many of them senseless. */
final class RandomEdits {

  private final Random random;
  private final List<Place> cells = new ArrayList<>();
  private final List<UUID> proposals;

  RandomEdits(Random random, WallScene scene) {
    this.random = random;
    this.proposals = scene.proposals().keySet().stream().sorted().toList();
    for (UUID room : scene.rooms().keySet().stream().sorted().toList()) {
      scene.day().forEach(slot -> cells.add(new Place(room, slot.id)));
    }
  }

  /** One to four edits, most of them of what is on the Wall. */
  List<Edit> chain(WallContent wall) {
    List<Edit> chain = new ArrayList<>();
    int length = 1 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      chain.add(edit(wall, chain));
    }
    return chain;
  }

  private Edit edit(WallContent wall, List<Edit> before) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Edit.Put(proposal(), cell());
      case 2 -> new Edit.Move(run(wall), cell());
      case 3 -> swap(wall, before);
      case 4 -> new Edit.Unplace(run(wall));
      case 5 -> new Edit.Pin(run(wall), random.nextInt(3) == 0);
      case 6 -> new Edit.Cancel(run(wall), random.nextBoolean());
      default -> new Edit.Hold(cell(), random.nextInt(3) == 0);
    };
  }

  /** Only with a session of which it is clear which run is meant. */
  private Edit swap(WallContent wall, List<Edit> before) {
    Edit.Which one = run(wall);
    UUID other = proposal();
    long runs = wall.placements().stream().filter(it -> it.proposalId().equals(other)).count();
    boolean putBefore =
        before.stream()
            .anyMatch(it -> it instanceof Edit.Put put && put.proposalId().equals(other));
    boolean clear = !other.equals(one.proposalId()) && runs < 2 && !putBefore;
    return clear ? new Edit.Swap(one, other) : new Edit.Unplace(one);
  }

  private Edit.Which run(WallContent wall) {
    if (wall.placements().isEmpty() || random.nextInt(5) == 0) {
      return new Edit.Which(proposal(), cell());
    }
    Placed placed = wall.placements().get(random.nextInt(wall.placements().size()));
    return new Edit.Which(placed.proposalId(), placed.place());
  }

  private UUID proposal() {
    return proposals.get(random.nextInt(proposals.size()));
  }

  private Place cell() {
    return cells.get(random.nextInt(cells.size()));
  }
}
