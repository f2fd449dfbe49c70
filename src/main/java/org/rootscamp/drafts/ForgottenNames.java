package org.rootscamp.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.people.PersonErased;
import org.rootscamp.people.PersonNames;

/**
 * Takes the name of somebody who asked to be forgotten out of what drafts without a plan say: why
 * pins cannot all stay is kept as sentences, and they name who cannot be in two places.
 */
@ApplicationScoped
class ForgottenNames {

  private final StoredJson json;

  ForgottenNames(StoredJson json) {
    this.json = json;
  }

  void forget(@Observes PersonErased erased) {
    List<Draft> withoutPlan =
        Draft.list(
            "event = ?1 and state = ?2 and result is not null", erased.event(), DraftState.FAILED);
    for (Draft draft : withoutPlan) {
      List<String> sentences = json.read(draft.result, DraftResult.class).contradictions();
      draft.result =
          json.write(
              DraftResult.failed(
                  sentences.stream()
                      .map(it -> it.replace(erased.person().name, PersonNames.LEFT))
                      .toList()));
    }
  }
}
