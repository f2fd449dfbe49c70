package org.rootscamp.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.rootscamp.http.access.Role;
import org.rootscamp.people.PersonNames;

/**
 * An invitation.
 *
 * @param invitedBy who made it, by the name of now
 * @param invitation the secret, the only time that it is shown; left out later
 * @param link the page to open, with the secret behind the {@code #}; left out later
 */
public record InvitationView(
    UUID id,
    String name,
    Role role,
    State state,
    OffsetDateTime invitedAt,
    String invitedBy,
    OffsetDateTime expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) String invitation,
    @JsonInclude(JsonInclude.Include.NON_NULL) String link) {

  /** What became of an invitation. */
  public enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("taken")
    TAKEN,
    @JsonProperty("expired")
    EXPIRED
  }

  static InvitationView of(Invitation invitation, PersonNames names, Instant now) {
    return new InvitationView(
        invitation.id,
        invitation.name,
        invitation.role,
        state(invitation, now),
        invitation.event.local(invitation.invitedAt),
        names.get(invitation.invitedById),
        invitation.event.local(invitation.expiresAt),
        null,
        null);
  }

  private static State state(Invitation invitation, Instant now) {
    if (invitation.takenBy != null) {
      return State.TAKEN;
    }
    return invitation.isOpen(now) ? State.OPEN : State.EXPIRED;
  }

  InvitationView with(String secret, String page) {
    return new InvitationView(
        id, name, role, state, invitedAt, invitedBy, expiresAt, secret, page + "#i=" + secret);
  }
}
