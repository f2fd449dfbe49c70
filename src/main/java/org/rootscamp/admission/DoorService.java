package org.rootscamp.admission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.events.Poll;
import org.rootscamp.events.TurnoutChanged;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.FieldError;
import org.rootscamp.people.BadgeView;
import org.rootscamp.people.DeskView;
import org.rootscamp.people.PeopleService;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonJoined;
import org.rootscamp.people.PersonRequest;
import org.rootscamp.people.Secrets;
import org.rootscamp.people.Standing;
import org.rootscamp.people.StandingChanging;
import org.rootscamp.people.Tokens;

/**
 * Lets in people without a badge, who say a name that nobody has checked, and lets volunteers sort
 * them out afterwards: approve, revoke, or join them with the badge that they have as well.
 */
@ApplicationScoped
public class DoorService {

  private static final String NOT_BY_THE_DOOR = "is nobody who came by the door";

  private final PeopleService people;
  private final Tokens tokens;
  private final Secrets secrets;
  private final Changes changes;
  private final MergePatch mergePatch;
  private final jakarta.enterprise.event.Event<StandingChanging> standings;
  private final jakarta.enterprise.event.Event<PersonJoined> joinings;
  private final jakarta.enterprise.event.Event<TurnoutChanged> turnouts;

  DoorService(
      PeopleService people,
      Tokens tokens,
      Secrets secrets,
      Changes changes,
      MergePatch mergePatch,
      jakarta.enterprise.event.Event<StandingChanging> standings,
      jakarta.enterprise.event.Event<PersonJoined> joinings,
      jakarta.enterprise.event.Event<TurnoutChanged> turnouts) {
    this.people = people;
    this.tokens = tokens;
    this.secrets = secrets;
    this.changes = changes;
    this.mergePatch = mergePatch;
    this.standings = standings;
    this.joinings = joinings;
    this.turnouts = turnouts;
  }

  @Transactional
  public DoorView get(String slug) {
    return view(Event.of(slug));
  }

  private static DoorView view(Event event) {
    int unverified = count(event, Standing.DOOR);
    return new DoorView(
        event.doorCodeHash != null,
        event.mostAtTheDoor(),
        unverified + count(event, Standing.APPROVED),
        unverified,
        event.countUnverified);
  }

  private static int count(Event event, Standing standing) {
    return (int) Person.count("event = ?1 and standing = ?2 and erased = false", event, standing);
  }

  /** Whether one more can come in; of an event that is locked. */
  static boolean isFull(Event event) {
    DoorView door = view(event);
    return door.letIn() >= door.most();
  }

  /** Lets in more, or fewer from now on; who is in stays in. */
  @Transactional
  public DoorView patch(String slug, JsonNode patch, Caller caller) {
    Event event = Event.locked(slug);
    DoorPatch before = new DoorPatch(event.doorMost);
    DoorPatch after = mergePatch.apply(before, patch, DoorPatch.class);
    event.doorMost = after.most();
    note(event, caller, JournalKind.SETTINGS, Map.of("doorMost", event.mostAtTheDoor()));
    return view(event);
  }

  private void note(Event event, Caller caller, JournalKind kind, Map<String, ?> facts) {
    changes.note(event, caller, kind, null, changes.between(null, facts));
  }

  /**
   * Takes the word of volunteers for some people; their ballots count from now on in any case. Who
   * was revoked is welcome again.
   *
   * @throws ApiProblem 400 if one of them did not come by the door, 409 if what counts is settled
   */
  @Transactional
  public DoorView approve(String slug, PeopleIds wanted, Caller caller) {
    return settle(slug, wanted, Standing.APPROVED, JournalKind.APPROVAL, caller);
  }

  /**
   * Sends some people away: their devices are signed out, their badges open nothing, their ballots
   * do not count.
   *
   * @throws ApiProblem 400 if one of them did not come by the door, 409 if what counts is settled
   */
  @Transactional
  public DoorView revoke(String slug, PeopleIds wanted, Caller caller) {
    return settle(slug, wanted, Standing.REVOKED, JournalKind.REVOCATION, caller);
  }

  private DoorView settle(
      String slug, PeopleIds wanted, Standing standing, JournalKind kind, Caller caller) {
    Event event = Event.locked(slug);
    Poll.hold(event); // no vote of theirs is counted meanwhile
    List<Person> affected =
        people(event, wanted).stream().filter(person -> person.standing != standing).toList();
    if (affected.isEmpty()) {
      return view(event);
    }
    standings.fire(new StandingChanging(event, affected));
    for (Person person : affected) {
      person.standing = standing;
      if (standing == Standing.REVOKED) {
        tokens.revokeAll(person);
      }
    }
    if (affected.size() == 1) {
      changes.note(event, caller, kind, affected.get(0).id.toString(), List.of());
    } else {
      note(event, caller, kind, Map.of("people", affected.size()));
    }
    tell(event);
    return view(event);
  }

  private void tell(Event event) {
    changes.tell(event); // the ranking may be another one
    turnouts.fire(new TurnoutChanged(event.slug));
  }

  /** Locked in the order of their ids, so that no sign-in of theirs ends after this. */
  private static List<Person> people(Event event, PeopleIds wanted) {
    if (wanted.people() == null) {
      return Person.<Person>find(
              "event = ?1 and standing = ?2 and erased = false order by id", event, Standing.DOOR)
          .withLock(LockModeType.PESSIMISTIC_WRITE)
          .list();
    }
    List<Person> found = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < wanted.people().size(); i++) {
      Person person =
          Ids.parse(wanted.people().get(i)).flatMap(id -> Person.find(event, id)).orElse(null);
      if (person == null || person.standing == Standing.DESK) {
        errors.add(new FieldError("people[" + i + "]", NOT_BY_THE_DOOR));
      } else {
        found.add(person);
      }
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalid(errors);
    }
    return found.stream().map(person -> person.id).distinct().sorted().map(Person::locked).toList();
  }

  /**
   * Joins somebody who came by the door with the badge that they have as well: one person with one
   * ballot. The badge's own stays if there is a choice on it; otherwise that from the door counts
   * on, sealed, since nobody knows whether both were the same. Whoever came by the door is signed
   * out, and comes back with the badge.
   */
  @Transactional
  public DeskView join(String slug, JoinRequest request, Caller caller) {
    Event event = Event.locked(slug);
    Poll.hold(event);
    Person person = named(event, "person", request.person(), false);
    Person into = named(event, "into", request.into(), true);
    standings.fire(new StandingChanging(event, List.of(person)));
    joinings.fire(new PersonJoined(event, person, into));
    tokens.revokeAll(person);
    person.forget(secrets);
    changes.note(event, caller, JournalKind.JOINING, into.id.toString(), List.of());
    tell(event);
    return DeskView.of(into);
  }

  private static Person named(Event event, String field, String id, boolean byDesk) {
    String what = byDesk ? "is nobody with a badge here" : NOT_BY_THE_DOOR;
    return Ids.parse(id)
        .flatMap(known -> Person.find(event, known))
        .filter(person -> (person.standing == Standing.DESK) == byDesk)
        .map(person -> Person.locked(person.id))
        .orElseThrow(() -> ApiProblem.invalid(field, what));
  }

  /** Gives a badge to somebody who comes by the door; of an event that is locked. */
  BadgeView letIn(Event event, PersonRequest request) {
    return people.add(event, request, Standing.DOOR);
  }
}
