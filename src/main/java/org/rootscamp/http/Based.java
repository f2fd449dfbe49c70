package org.rootscamp.http;

/**
 * A thing whose changes are based on a part of it, so that the rest of it makes no change stale.
 */
public interface Based {

  /** Names the state of that part; letters, digits, {@code -} and {@code _}. */
  String basis();
}
