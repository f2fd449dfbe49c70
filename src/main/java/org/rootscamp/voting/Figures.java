package org.rootscamp.voting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.rootscamp.events.Event;
import org.rootscamp.http.access.Caller;

/**
 * Whether figures that are made of ballots are told in an answer. It is asked once for an answer,
 * and whatever counts people who chose something, or is in an order that follows from that, goes
 * through it.
 *
 * @param shown false while the setting {@code tallies} hides them from the caller
 */
public record Figures(boolean shown) {

  public static Figures to(Caller caller, Event event, Instant now) {
    return new Figures(event.showsTallies(now, caller.role()));
  }

  /** A figure, or null while it is hidden. */
  public <T> T of(T figure) {
    return shown ? figure : null;
  }

  /** A list in its order, or in another one while its own would tell something. */
  public <T> List<T> inOrder(List<T> list, Comparator<? super T> otherwise) {
    return shown ? list : list.stream().sorted(otherwise).toList();
  }
}
