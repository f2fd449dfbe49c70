package org.rootscamp.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.Fact;
import org.rootscamp.events.JournalKind;
import org.rootscamp.events.TurnoutChanged;
import org.rootscamp.http.Ids;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;

/** Gives out badges. */
@ApplicationScoped
public class PeopleService {

  private static final String PERSON = "The person";

  private final Clock clock;
  private final Secrets secrets;
  private final Tokens tokens;
  private final Changes changes;
  private final MergePatch mergePatch;
  private final jakarta.enterprise.event.Event<PersonRenamed> renamings;
  private final jakarta.enterprise.event.Event<TurnoutChanged> turnouts;

  PeopleService(
      Clock clock,
      Secrets secrets,
      Tokens tokens,
      Changes changes,
      MergePatch mergePatch,
      jakarta.enterprise.event.Event<PersonRenamed> renamings,
      jakarta.enterprise.event.Event<TurnoutChanged> turnouts) {
    this.clock = clock;
    this.secrets = secrets;
    this.tokens = tokens;
    this.changes = changes;
    this.mergePatch = mergePatch;
    this.renamings = renamings;
    this.turnouts = turnouts;
  }

  @Transactional
  public BadgeList create(String slug, PeopleRequest request, Caller caller) {
    Event event = Event.locked(slug);
    event.requirePeople();
    if ((request.people() == null) == (request.blank() == null)) {
      throw ApiProblem.invalid("people", "or blank is needed, and only one of them");
    }
    List<BadgeView> badges = new ArrayList<>();
    List<PersonRequest> wanted =
        request.people() == null ? blank(event, request) : request.people();
    for (PersonRequest person : wanted) {
      if (person.role() == Role.VISITOR) {
        String field = "people[" + badges.size() + "].role";
        throw ApiProblem.invalid(field, "must be the role of somebody with a badge");
      }
      if (person.role().isForOrganisersToGive() && caller.role() != Role.ORGANISER) {
        throw ApiProblem.forbidden("Only an organiser gives roles above participant.");
      }
      badges.add(add(event, person, Standing.DESK, request.people() == null));
    }
    Map<String, Long> made =
        badges.stream()
            .collect(
                Collectors.groupingBy(
                    badge -> badge.role().name().toLowerCase(Locale.ROOT),
                    TreeMap::new,
                    Collectors.counting()));
    changes.note(event, caller, JournalKind.BADGES, null, changes.between(null, made));
    return new BadgeList(badges);
  }

  /**
   * Blank badges are numbered through the whole event, so that each can be told from the others.
   */
  private static List<PersonRequest> blank(Event event, PeopleRequest request) {
    long before = Person.count("event", event);
    return IntStream.rangeClosed(1, request.blank())
        .mapToObj(i -> new PersonRequest("Badge " + (before + i), Role.PARTICIPANT, null))
        .toList();
  }

  /** Gives somebody new a badge. In the transaction of the caller. */
  public BadgeView add(Event event, PersonRequest request, Standing standing) {
    return add(event, request, standing, false);
  }

  private BadgeView add(Event event, PersonRequest request, Standing standing, boolean blank) {
    Person person = new Person();
    person.event = event;
    person.rename(request.name());
    person.role = request.role();
    person.email = request.email();
    person.standing = standing;
    person.blank = blank;
    BadgeView badge = giveBadge(person);
    person.persist();
    turnouts.fire(new TurnoutChanged(event.slug));
    return new BadgeView(person.id, badge.name(), badge.role(), badge.code(), badge.badge());
  }

  private BadgeView giveBadge(Person person) {
    BadgeCode code = secrets.newCode();
    String badge = secrets.newSecret();
    person.codeHash = secrets.codeHash(person.event.id, code);
    person.badgeHash = Secrets.badgeHash(badge);
    person.badgeIssue++;
    return new BadgeView(person.id, person.name, person.role, code.printed(), badge);
  }

  /**
   * Gives a person of a seed the code that the seed prints.
   *
   * @throws IllegalArgumentException if it is no code
   */
  @Transactional
  public void setCode(String slug, UUID personId, String printed) {
    BadgeCode code =
        BadgeCode.read(printed)
            .orElseThrow(() -> new IllegalArgumentException(printed + " is no badge code"));
    Event event = Event.of(slug);
    Person.of(event, personId).codeHash = secrets.codeHash(event.id, code);
  }

  /**
   * Gives somebody a new badge, which opens no ballot that was filled in with the one before. The
   * journal names them by id, since names can be deleted; they are told who did it.
   */
  @Transactional
  public BadgeView reissue(String slug, String id, ReissueRequest request, Caller caller) {
    Event event = Event.locked(slug);
    Person person = Person.of(event, Ids.inPath(id, PERSON));
    if (person.role.isForOrganisersToGive() && caller.role() != Role.ORGANISER) {
      throw ApiProblem.forbidden("Only an organiser reissues badges above participant.");
    }
    Person.locked(person.id); // no sign-in with the old badge ends after this
    if (request.keepsDevices()) {
      tokens.revokeCodes(person);
    } else {
      tokens.revokeAll(person);
    }
    person.reissuedAt = clock.instant();
    person.reissuedById = caller.personId();
    person.devicesKept = request.keepsDevices();
    List<Fact> facts = changes.between(null, Map.of("keepDevices", request.keepsDevices()));
    changes.note(event, caller, JournalKind.REISSUE, person.id.toString(), facts);
    return giveBadge(person);
  }

  /** Gives a person another name, such as a blank badge that of whoever takes it, or a role. */
  @Transactional
  public DeskView patch(String slug, String id, JsonNode patch, Caller caller) {
    Event event = Event.locked(slug);
    Person person = Person.of(event, Ids.inPath(id, PERSON));
    PersonPatch before = new PersonPatch(person.name, person.role);
    PersonPatch after = mergePatch.apply(before, patch, PersonPatch.class);
    boolean important = person.role.isForOrganisersToGive() || after.role() != person.role;
    if (important && caller.role() != Role.ORGANISER) {
      throw ApiProblem.forbidden("Only an organiser changes roles, and people above participant.");
    }
    if (after.role() == Role.VISITOR) {
      throw ApiProblem.invalid("role", "must be the role of somebody with a badge");
    }
    if (!person.name.equals(after.name())) {
      person.rename(after.name());
      person.blank = false;
      changes.note(event, caller, JournalKind.NAME, person.id.toString(), List.of());
      renamings.fire(new PersonRenamed(event, person, caller));
    }
    if (person.role != after.role()) {
      List<Fact> facts = changes.between(Map.of("role", person.role), Map.of("role", after.role()));
      person.role = after.role();
      tokens.forget(person);
      changes.note(event, caller, JournalKind.ROLE, person.id.toString(), facts);
    }
    return DeskView.of(person);
  }

  /**
   * The people of an event in the order in which they got their badges.
   *
   * @param words beginnings of words of the name, each of which it has; none for everybody
   * @param standing of whom, or null for everybody
   */
  @Transactional
  public Page<DeskView> list(String slug, List<String> words, Standing standing, PageRequest page) {
    Event event = Event.of(slug);
    UUID after =
        page.after()
            .map(key -> Ids.parse(key).orElseThrow(PageRequest::badCursor))
            .orElse(new UUID(0, 0));
    StringBuilder query = new StringBuilder("event = ?1 and erased = false and id > ?2");
    List<Object> parameters = new ArrayList<>(List.of(event, after));
    for (String word : words) { // of letters and digits only: nothing to escape
      parameters.add("% " + word + "%");
      query.append(" and foldedName like ?").append(parameters.size());
    }
    if (standing != null) {
      parameters.add(standing);
      query.append(" and standing = ?").append(parameters.size());
    }
    List<Person> oneMore =
        Person.<Person>find(query.append(" order by id").toString(), parameters.toArray())
            .range(0, page.limit())
            .list();
    return Page.of(oneMore, page, person -> person.id.toString()).map(DeskView::of);
  }
}
