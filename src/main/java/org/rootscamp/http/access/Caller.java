package org.rootscamp.http.access;

import java.util.UUID;

/**
 * Who sends a request, with which of the badges that they were given one after the other.
 *
 * @param role the role in the event of the request
 * @param personId the person, or null for a visitor and for the organiser of the bootstrap token
 * @param badgeIssue the number of the person's badge that the device signed in with, from 1; 0 for
 *     whoever is no person
 * @param eventSlug the only event the token is good for, or null for any
 * @param authenticated whether a living token was sent, even one of another event
 */
public record Caller(
    Role role, UUID personId, int badgeIssue, String eventSlug, boolean authenticated) {

  public static final Caller VISITOR = new Caller(Role.VISITOR, null, 0, null, false);

  /** The holder of the bootstrap token: organiser of every event, a person in none. */
  public static final Caller BOOTSTRAP = new Caller(Role.ORGANISER, null, 0, null, true);

  public boolean isPerson() {
    return personId != null;
  }

  /** The same caller as seen from an event: a token is good for its own event alone. */
  Caller in(String slug) {
    boolean elsewhere = eventSlug != null && !eventSlug.equals(slug);
    return elsewhere ? new Caller(Role.VISITOR, null, 0, null, true) : this;
  }
}
