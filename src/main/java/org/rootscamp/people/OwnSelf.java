package org.rootscamp.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.Poll;
import org.rootscamp.events.TurnoutChanged;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;

/** What people can do about themselves: read, sign out, and be forgotten. */
@ApplicationScoped
public class OwnSelf {

  private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
  private static final String DEVICE = "The device";

  private final Clock clock;
  private final Tokens tokens;
  private final Secrets secrets;
  private final jakarta.enterprise.event.Event<PersonErased> erasures;
  private final jakarta.enterprise.event.Event<TurnoutChanged> turnouts;

  OwnSelf(
      Clock clock,
      Tokens tokens,
      Secrets secrets,
      jakarta.enterprise.event.Event<PersonErased> erasures,
      jakarta.enterprise.event.Event<TurnoutChanged> turnouts) {
    this.clock = clock;
    this.tokens = tokens;
    this.secrets = secrets;
    this.erasures = erasures;
    this.turnouts = turnouts;
  }

  @Transactional
  public MeView get(String slug, Caller caller) {
    return MeView.of(Person.of(Event.of(slug), caller.personId()), slug, caller);
  }

  @Transactional
  public DevicesView devices(String slug, UUID id, String token) {
    return tokens.devices(Person.of(Event.of(slug), id), token);
  }

  /**
   * Signs a device out.
   *
   * @param device its id, or {@code current} for the one that asks
   */
  @Transactional
  public void signOut(String slug, UUID id, String device, String token) {
    Person person = Person.of(Event.of(slug), id);
    if (device.equals("current")) {
      tokens.revoke(person, token);
    } else if (!tokens.revoke(person, Ids.inPath(device, DEVICE))) {
      throw ApiProblem.notFound(DEVICE);
    }
  }

  /**
   * A code for the caller's next device; one that was asked for before is good no more. Nothing is
   * sealed for that device that the caller's own one sees.
   */
  @Transactional
  public DeviceCodeView codeForNextDevice(String slug, Caller caller) {
    Event event = Event.of(slug);
    Person person = Person.locked(caller.personId());
    tokens.revokeCodes(person);
    BadgeCode code = secrets.newCode();
    DeviceCode stored = new DeviceCode();
    stored.codeHash = secrets.codeHash(event.id, code);
    stored.person = person;
    stored.badgeIssue = caller.badgeIssue();
    stored.expiresAt = clock.instant().plus(CODE_LIFETIME);
    stored.persist();
    return new DeviceCodeView(code.printed(), event.local(stored.expiresAt));
  }

  /** Whose calendar a key opens. In the transaction of the caller. */
  public Optional<CalendarOwner> ofCalendar(Event event, String key) {
    return CalendarKey.read(key)
        .flatMap(
            read ->
                Person.find(event, read.personId())
                    .flatMap(person -> CalendarOwner.of(person, read.badgeIssueOf(person))));
  }

  /**
   * Forgets somebody at once. A row without a name stays, because votes that were counted do; the
   * badge, the code and the calendar open nothing any more.
   */
  @Transactional
  public void erase(String slug, Caller caller) {
    UUID id = caller.personId();
    Event event = Event.locked(slug);
    Poll.hold(event); // no vote of theirs ends after this
    Person person = Person.locked(id); // nor a sign-in
    erasures.fire(new PersonErased(event, person, caller));
    tokens.revokeAll(person);
    person.forget(secrets);
    turnouts.fire(new TurnoutChanged(slug));
  }
}
