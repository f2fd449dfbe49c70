package org.rootscamp.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rootscamp.events.DoorCodes;
import org.rootscamp.events.Event;
import org.rootscamp.events.TurnoutChanged;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.VisibleText;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.BadgeCode;
import org.rootscamp.people.BadgeView;
import org.rootscamp.people.DeviceCode;
import org.rootscamp.people.PeopleService;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonRequest;
import org.rootscamp.people.PersonView;
import org.rootscamp.people.Secrets;
import org.rootscamp.people.Standing;
import org.rootscamp.people.Tokens;

/** Turns a badge into a token. */
@ApplicationScoped
public class SignInService {

  private final Clock clock;
  private final Tokens tokens;
  private final DoorCodes doorCodes;
  private final DoorService door;
  private final PeopleService people;
  private final InvitationService invitations;
  private final Secrets secrets;
  private final WrongSignIns wrong;
  private final jakarta.enterprise.event.Event<TurnoutChanged> turnouts;

  SignInService(
      Clock clock,
      Tokens tokens,
      DoorCodes doorCodes,
      DoorService door,
      PeopleService people,
      InvitationService invitations,
      Secrets secrets,
      WrongSignIns wrong,
      jakarta.enterprise.event.Event<TurnoutChanged> turnouts) {
    this.clock = clock;
    this.tokens = tokens;
    this.doorCodes = doorCodes;
    this.door = door;
    this.people = people;
    this.invitations = invitations;
    this.secrets = secrets;
    this.wrong = wrong;
    this.turnouts = turnouts;
  }

  /**
   * Who signs in.
   *
   * @param badgeIssue the number of the badge that they had in their hands
   * @param code their own, if it has just been made
   */
  private record Known(Person person, int badgeIssue, String code) {

    static Known by(Person person) {
      return new Known(person, person.badgeIssue, null);
    }

    static Known madeNow(BadgeView badge) {
      Person person = Person.findById(badge.id());
      return new Known(person, person.badgeIssue, badge.code());
    }
  }

  @Transactional
  public SignInView signIn(String slug, SignInRequest request) {
    Event event = Event.of(slug);
    event.requirePeople();
    requireOneWay(request);
    Known known =
        find(event, request)
            .filter(it -> it.person().isWelcome())
            .orElseThrow(() -> wrong.refusal(event));
    Person person = known.person();
    if (person.usedAt == null) {
      person.usedAt = clock.instant();
      turnouts.fire(new TurnoutChanged(slug)); // a blank badge is somebody now
    }
    String token = tokens.issue(person, known.badgeIssue());
    return new SignInView(token, PersonView.of(person), known.code());
  }

  private static void requireOneWay(SignInRequest request) {
    long ways =
        Stream.of(request.badge(), request.code(), request.doorCode(), request.invitation())
            .filter(Objects::nonNull)
            .count();
    if (ways != 1) {
      throw ApiProblem.invalid(
          "badge", "or code, doorCode or invitation is needed, and only one of them");
    }
    boolean named = request.name() != null && request.name().matches(VisibleText.FORM);
    boolean mayBeNamed = request.doorCode() != null || request.invitation() != null;
    boolean wrongName = request.name() != null && !(named && mayBeNamed);
    if (wrongName || (request.doorCode() != null && !named)) {
      throw ApiProblem.invalid("name", "belongs to doorCode, and is needed there");
    }
  }

  private Optional<Known> find(Event event, SignInRequest request) {
    if (request.badge() != null) {
      return Person.<Person>find(
              "event = ?1 and badgeHash = ?2", event, Secrets.badgeHash(request.badge()))
          .withLock(LockModeType.PESSIMISTIC_WRITE)
          .<Person>firstResultOptional()
          .map(Known::by);
    }
    if (request.code() != null) {
      return BadgeCode.read(request.code())
          .map(code -> secrets.codeHash(event.id, code))
          .flatMap(hash -> byBadge(hash).or(() -> onNextDevice(hash)));
    }
    return request.doorCode() == null ? byInvitation(event, request) : atTheDoor(event, request);
  }

  private static Optional<Known> byBadge(String codeHash) {
    return Person.<Person>find("codeHash", codeHash)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<Person>firstResultOptional()
        .map(Known::by);
  }

  /** Of two at once, the second finds no code any more. */
  private Optional<Known> onNextDevice(String codeHash) {
    return DeviceCode.<DeviceCode>findByIdOptional(codeHash, LockModeType.PESSIMISTIC_WRITE)
        .filter(code -> clock.instant().isBefore(code.expiresAt))
        .map(
            code -> {
              Person person = Person.locked(code.person.id);
              code.delete();
              return new Known(person, code.badgeIssue, null);
            });
  }

  private Optional<Known> byInvitation(Event event, SignInRequest request) {
    return invitations
        .open(event, request.invitation())
        .map(
            invitation -> {
              String name = request.name() == null ? invitation.name : request.name();
              PersonRequest wanted = new PersonRequest(name, invitation.role, null);
              Known known = Known.madeNow(people.add(event, wanted, Standing.DESK));
              invitation.takenBy = known.person();
              return known;
            });
  }

  private Optional<Known> atTheDoor(Event event, SignInRequest request) {
    if (!doorCodes.opens(event, request.doorCode())) {
      return Optional.empty();
    }
    Event locked = Event.locked(event.slug);
    if (DoorService.isFull(locked)) {
      throw new ApiProblem(
          ProblemType.DOOR_FULL, "Ask a volunteer: they can let in more, or give you a badge.");
    }
    PersonRequest wanted = new PersonRequest(request.name(), Role.PARTICIPANT, null);
    return Optional.of(Known.madeNow(door.letIn(locked, wanted)));
  }
}
