package org.rootscamp.wall;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.events.Event;

/**
 * By what a listener sees that there is something to read.
 *
 * @param desk counts what only volunteers see, on this instance
 */
record WallSign(int revision, int version, int change, String life, int desk) {

  static WallSign of(Event event, int desk) {
    return new WallSign(event.wallRevision, event.version, event.change, event.life, desk);
  }

  /** Something that is told, as JSON. */
  record Message(String name, String data) {}

  /** What to tell somebody who was told another sign last, or nothing yet. */
  List<Message> since(WallSign told) {
    List<Message> messages = new ArrayList<>();
    if (told == null || !isOfTheSameWall(told)) {
      messages.add(
          new Message(
              "wall",
              "{\"revision\":%d,\"version\":%d,\"change\":%d,\"life\":\"%s\"}"
                  .formatted(revision, version, change, life)));
    } else if (change != told.change) {
      messages.add(new Message("change", "{\"change\":%d}".formatted(change)));
    }
    if (told != null && desk != told.desk) {
      messages.add(new Message("desk", "{}"));
    }
    return messages;
  }

  private boolean isOfTheSameWall(WallSign other) {
    return revision == other.revision && version == other.version && life.equals(other.life);
  }
}
