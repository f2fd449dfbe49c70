package org.rootscamp.askings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonErased;
import org.rootscamp.people.PersonJoined;

/** What becomes of questions when something becomes of those who ask or are asked. */
@ApplicationScoped
class AskingsOfPeople {

  /** Their own go, and with the last of a name all that others typed of it. */
  void forget(@Observes PersonErased erased) {
    Event event = erased.event();
    Person person = erased.person();
    Asking.<Asking>list("event = ?1 and askedBy = ?2", event, person).forEach(Asking::delete);
    boolean last =
        Person.named(event, person.name).stream().allMatch(other -> other.id.equals(person.id));
    if (last) {
      Asking.<Asking>list("event = ?1 and called = ?2", event, Asking.digest(person.name))
          .forEach(Asking::delete);
    }
    touchedBy(event, person.id)
        .forEach(
            asking -> {
              asking.declinedBy.remove(person.id);
              asking.answeredBy = person.id.equals(asking.answeredBy) ? null : asking.answeredBy;
            });
  }

  void bring(@Observes PersonJoined joined) {
    UUID id = joined.person().id;
    Asking.<Asking>list("event = ?1 and askedBy = ?2", joined.event(), joined.person())
        .forEach(asking -> asking.askedBy = joined.into());
    touchedBy(joined.event(), id)
        .forEach(
            asking -> {
              if (asking.declinedBy.remove(id)) {
                asking.declinedBy.add(joined.into().id);
              }
              asking.answeredBy =
                  id.equals(asking.answeredBy) ? joined.into().id : asking.answeredBy;
            });
  }

  private static List<Asking> touchedBy(Event event, UUID person) {
    return Asking.list(
        "event = ?1 and (answeredBy = ?2 or ?2 member of declinedBy)", event, person);
  }
}
