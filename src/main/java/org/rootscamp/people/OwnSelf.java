package org.rootscamp.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

  private static final String DEVICE = "The device";

  private final Tokens tokens;
  private final Secrets secrets;
  private final jakarta.enterprise.event.Event<PersonErased> erasures;
  private final jakarta.enterprise.event.Event<TurnoutChanged> turnouts;

  OwnSelf(
      Tokens tokens,
      Secrets secrets,
      jakarta.enterprise.event.Event<PersonErased> erasures,
      jakarta.enterprise.event.Event<TurnoutChanged> turnouts) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.erasures = erasures;
    this.turnouts = turnouts;
  }

  @Transactional
  public MeView get(String slug, UUID id) {
    return MeView.of(Person.of(Event.of(slug), id), slug);
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

  /** Whose calendar a key opens. In the transaction of the caller. */
  public Optional<Person> ofCalendar(Event event, String key) {
    return CalendarKey.read(key)
        .flatMap(read -> Person.find(event, read.personId()).filter(read::opens));
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
    person.rename("");
    person.email = null;
    person.codeHash = Secrets.codeHash(event.id, secrets.newCode());
    person.badgeHash = Secrets.badgeHash(secrets.newSecret());
    person.erased = true;
    turnouts.fire(new TurnoutChanged(slug));
  }
}
