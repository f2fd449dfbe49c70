package org.rootscamp.events;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Knows which tracks proposals have; implemented where proposals live, so that this package knows
 * none. In the transaction of the caller.
 */
public interface BroughtTracks {

  /** The names of the tracks of what is not withdrawn, for each event that has any. */
  Map<UUID, Set<String>> of(Collection<Event> events);

  /** Gives all proposals of a locked event the present name of their track. */
  void rename(Event event, UnaryOperator<String> presentName);
}
