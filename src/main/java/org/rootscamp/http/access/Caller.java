package org.rootscamp.http.access;

import java.util.UUID;

/**
 * Who sends a request.
 *
 * @param role the role in the event of the request
 * @param personId the person, or null for a visitor and for the organiser of the bootstrap token
 * @param eventSlug the only event the token is good for, or null for any
 * @param authenticated whether a living token was sent, even one of another event
 */
public record Caller(Role role, UUID personId, String eventSlug, boolean authenticated) {

  public static final Caller VISITOR = new Caller(Role.VISITOR, null, null, false);

  /** The holder of the bootstrap token: organiser of every event, a person in none. */
  public static final Caller BOOTSTRAP = new Caller(Role.ORGANISER, null, null, true);

  public boolean isPerson() {
    return personId != null;
  }

  /** The same caller as seen from an event: a token is good for its own event alone. */
  Caller in(String slug) {
    boolean elsewhere = eventSlug != null && !eventSlug.equals(slug);
    return elsewhere ? new Caller(Role.VISITOR, null, null, true) : this;
  }
}
