package org.rootscamp.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallScene;

/** Tells a change in words, with the names that rooms and slots have today. */
public final class ChangeWords {

  private final WallScene scene;

  public ChangeWords(WallScene scene) {
    this.scene = scene;
  }

  /** Such as {@code moved “Excel” from Hall, Block 9 to Attic, Block 10}. */
  public String of(WallChange change) {
    StringBuilder words = new StringBuilder(change.what().name().toLowerCase(Locale.ROOT));
    if (change.title() != null) {
      words.append(" “").append(change.title()).append('”');
    }
    if (change.from() != null) {
      words.append(" from ").append(name(change.from()));
    }
    if (change.to() != null) {
      words.append(" to ").append(name(change.to()));
    }
    if (change.roomId() != null) {
      words.append(" in ").append(name(new Place(change.roomId(), change.slotId())));
    }
    return words.toString();
  }

  private String name(Place place) {
    String room =
        Optional.ofNullable(scene.rooms().get(place.roomId()))
            .map(it -> it.name)
            .orElse("a former room");
    return room + ", " + slot(place.slotId());
  }

  private String slot(UUID id) {
    return scene.slot(id).map(slot -> slot.name).orElse("a former time slot");
  }
}
