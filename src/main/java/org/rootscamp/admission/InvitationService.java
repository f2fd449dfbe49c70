package org.rootscamp.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.Ids;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.PersonNames;
import org.rootscamp.people.Secrets;

/** Invites people to a role by a link that works once. */
@ApplicationScoped
public class InvitationService {

  private static final Duration LIFETIME = Duration.ofDays(7);

  private final Clock clock;
  private final Secrets secrets;
  private final Changes changes;

  InvitationService(Clock clock, Secrets secrets, Changes changes) {
    this.clock = clock;
    this.secrets = secrets;
    this.changes = changes;
  }

  /** Volunteers invite participants and screens, organisers anybody. */
  @Transactional
  public InvitationView invite(String slug, InvitationRequest request, Caller caller) {
    Event event = Event.locked(slug);
    if (request.role() == Role.VISITOR) {
      throw ApiProblem.invalid("role", "must be the role of somebody with a badge");
    }
    if (request.role().isForOrganisersToGive() && caller.role() != Role.ORGANISER) {
      throw ApiProblem.forbidden("Only an organiser gives roles above participant.");
    }
    Instant now = clock.instant();
    String secret = secrets.newSecret();
    Invitation invitation = new Invitation();
    invitation.event = event;
    invitation.secretHash = Secrets.invitationHash(secret);
    invitation.name = request.name();
    invitation.role = request.role();
    invitation.invitedAt = now;
    invitation.invitedById = caller.personId();
    invitation.expiresAt = now.plus(LIFETIME);
    invitation.persist();
    changes.note(
        event,
        caller,
        JournalKind.INVITATION,
        null,
        changes.between(null, Map.of("role", request.role())));
    return InvitationView.of(
            invitation, PersonNames.of(Collections.singleton(caller.personId())), now)
        .with(secret, page(slug, request.role()));
  }

  private static String page(String slug, Role role) {
    return switch (role) {
      case DISPLAY -> "/" + slug + "/wall";
      case VOLUNTEER, ORGANISER, AUDITOR -> "/" + slug + "/console";
      default -> "/" + slug;
    };
  }

  /** Those of an event, in the order in which they were made, without their secrets. */
  @Transactional
  public Page<InvitationView> list(String slug, PageRequest page) {
    Event event = Event.of(slug);
    UUID after =
        page.after()
            .map(key -> Ids.parse(key).orElseThrow(PageRequest::badCursor))
            .orElse(new UUID(0, 0));
    List<Invitation> oneMore =
        Invitation.<Invitation>find("event = ?1 and id > ?2 order by id", event, after)
            .range(0, page.limit())
            .list();
    Instant now = clock.instant();
    PersonNames names = PersonNames.of(oneMore.stream().map(it -> it.invitedById).toList());
    return Page.of(oneMore, page, it -> it.id.toString())
        .map(it -> InvitationView.of(it, names, now));
  }

  /** Takes an invitation back; one that was taken stays listed, and whoever took it stays in. */
  @Transactional
  public void withdraw(String slug, String id, Caller caller) {
    Event event = Event.locked(slug);
    Invitation invitation =
        Invitation.<Invitation>find(
                "id = ?1 and event = ?2", Ids.inPath(id, "The invitation"), event)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .<Invitation>firstResultOptional()
            .orElseThrow(() -> ApiProblem.notFound("The invitation"));
    if (invitation.role.isForOrganisersToGive() && caller.role() != Role.ORGANISER) {
      throw ApiProblem.forbidden("Only an organiser takes back invitations above participant.");
    }
    if (invitation.isOpen(clock.instant())) {
      invitation.expiresAt = clock.instant();
      changes.note(
          event,
          caller,
          JournalKind.INVITATION,
          null,
          changes.between(Map.of("role", invitation.role), null));
    }
  }

  /** The open invitation of a secret, locked, or nothing. In the transaction of the caller. */
  Optional<Invitation> open(Event event, String secret) {
    return Invitation.<Invitation>find(
            "event = ?1 and secretHash = ?2", event, Secrets.invitationHash(secret))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<Invitation>firstResultOptional()
        .filter(invitation -> invitation.isOpen(clock.instant()));
  }
}
