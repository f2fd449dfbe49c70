package org.rootscamp.wall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Things in a fixed order, found by their ids: the indices of allocation and the way back. */
public final class Positions<T> {

  private final List<T> things;
  private final Map<UUID, Integer> byId = new HashMap<>();

  public Positions(List<T> things, java.util.function.Function<T, UUID> id) {
    this.things = List.copyOf(things);
    this.things.forEach(thing -> byId.put(id.apply(thing), byId.size()));
  }

  public T at(int position) {
    return things.get(position);
  }

  public List<T> all() {
    return things;
  }

  public boolean holds(UUID id) {
    return byId.containsKey(id);
  }

  public Optional<Integer> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The position of something that is known to be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public int of(UUID id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException(id + " has no position"));
  }
}
