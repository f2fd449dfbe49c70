package org.rootscamp.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Where somebody is signed in, the newest first. */
public record DevicesView(List<Item> items) {

  /**
   * A device that has a living token.
   *
   * @param current whether it is the one that asks
   */
  public record Item(UUID id, OffsetDateTime signedInAt, boolean current) {}
}
