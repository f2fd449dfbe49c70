package org.rootscamp.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventService;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.VisibleText;
import org.rootscamp.http.problems.ApiProblem;

/** Turns a badge into a token. */
@ApplicationScoped
public class SignInService {

  private final Tokens tokens;
  private final PeopleService people;
  private final WrongSignIns wrong;

  SignInService(Tokens tokens, PeopleService people, WrongSignIns wrong) {
    this.tokens = tokens;
    this.people = people;
    this.wrong = wrong;
  }

  @Transactional
  public SignInView signIn(String slug, SignInRequest request) {
    Event event = Event.of(slug);
    requireOneWay(request);
    Person person = find(event, request).orElseThrow(() -> wrong.refusal(event));
    return new SignInView(tokens.issue(person), PersonView.of(person));
  }

  private static void requireOneWay(SignInRequest request) {
    long ways =
        Stream.of(request.badge(), request.code(), request.doorCode())
            .filter(Objects::nonNull)
            .count();
    if (ways != 1) {
      throw ApiProblem.invalid("badge", "or code or doorCode is needed, and only one of them");
    }
    boolean named = request.name() != null && request.name().matches(VisibleText.FORM);
    if (named != (request.doorCode() != null)) {
      throw ApiProblem.invalid("name", "belongs to doorCode, and is needed there");
    }
  }

  private Optional<Person> find(Event event, SignInRequest request) {
    if (request.badge() != null) {
      return Person.find("event = ?1 and badgeHash = ?2", event, Secrets.badgeHash(request.badge()))
          .withLock(LockModeType.PESSIMISTIC_WRITE)
          .firstResultOptional();
    }
    if (request.code() != null) {
      return BadgeCode.read(request.code())
          .flatMap(
              code ->
                  Person.find("codeHash", Secrets.codeHash(event.id, code))
                      .withLock(LockModeType.PESSIMISTIC_WRITE)
                      .firstResultOptional());
    }
    return atTheDoor(event, request);
  }

  private Optional<Person> atTheDoor(Event event, SignInRequest request) {
    String hash = EventService.hashDoorCode(event.slug, request.doorCode());
    if (!hash.equals(event.doorCodeHash)) {
      return Optional.empty();
    }
    BadgeView badge = people.add(event, new PersonRequest(request.name(), Role.PARTICIPANT, null));
    return Person.findByIdOptional(badge.id());
  }
}
