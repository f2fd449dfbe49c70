package org.rootscamp.voting;

import java.util.UUID;
import org.rootscamp.http.access.Caller;

/**
 * Whose ballot is meant, and with which of the person's badges it is asked for: a badge that was
 * given anew opens no ballot that was filled in with the one before.
 *
 * @param badgeIssue the number of the badge, from 1
 */
public record Voter(UUID personId, int badgeIssue) {

  /** A person who calls. */
  public static Voter of(Caller caller) {
    return new Voter(caller.personId(), caller.badgeIssue());
  }
}
