package org.rootscamp.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.PeopleForgotten;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.people.PersonErased;
import org.rootscamp.people.PersonNames;

/**
 * Takes the names of those who are forgotten out of what drafts without a plan say: why pins cannot
 * all stay is kept as sentences, and they name who cannot be in two places.
 */
@ApplicationScoped
class ForgottenNames {

  private final StoredJson json;

  ForgottenNames(StoredJson json) {
    this.json = json;
  }

  void forget(@Observes PersonErased erased) {
    for (Draft draft : withoutPlan(erased.event())) {
      DraftResult result = json.read(draft.result, DraftResult.class);
      draft.result = json.write(without(erased.person().name, result));
    }
  }

  /** Without the names nobody could make anything of the sentences. */
  void forgetAll(@Observes PeopleForgotten forgotten) {
    for (Draft draft : withoutPlan(forgotten.event())) {
      draft.result = json.write(DraftResult.failed(List.of()));
    }
  }

  private static List<Draft> withoutPlan(Event event) {
    return Draft.list("event = ?1 and state = ?2 and result is not null", event, DraftState.FAILED);
  }

  /**
   * A result that is about to be stored, without the names of those who left while it was made. In
   * the transaction of the caller, in which nobody else leaves then.
   *
   * @param named by id, whoever may be named in it
   */
  DraftResult takenOutOf(DraftResult result, UUID draftId, Map<UUID, String> named) {
    if (named.isEmpty() || result.contradictions().isEmpty()) {
      return result;
    }
    Draft.find("select d.event.slug from Draft d where d.id = ?1", draftId)
        .project(String.class)
        .firstResultOptional()
        .ifPresent(Event::locked);
    PersonNames now = PersonNames.of(named.keySet());
    DraftResult told = result;
    for (Map.Entry<UUID, String> person : named.entrySet()) {
      if (now.get(person.getKey()).equals(PersonNames.LEFT)) {
        told = without(person.getValue(), told);
      }
    }
    return told;
  }

  private static DraftResult without(String name, DraftResult result) {
    return DraftResult.failed(
        without(name, result.contradictions()), without(name, result.contradictionsWithoutVotes()));
  }

  private static List<String> without(String name, List<String> sentences) {
    return sentences == null
        ? null
        : sentences.stream().map(it -> it.replace(name, PersonNames.LEFT)).toList();
  }
}
