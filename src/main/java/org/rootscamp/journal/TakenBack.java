package org.rootscamp.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.JournalKind;

/**
 * Which changes of the Wall are taken back at the moment. An undo that was a change of its own can
 * be taken back as well; then what it took back is there again. Pure.
 */
final class TakenBack {

  /** An entry about the Wall as far as that matters here. */
  record Step(UUID id, UUID byId, JournalKind kind, UUID takesBack) {}

  private final Map<UUID, Step> steps = new HashMap<>();
  private final Set<UUID> gone = new HashSet<>();

  private TakenBack() {}

  /** The ids of the entries that are taken back, those that did so before they were undone too. */
  static Set<UUID> of(List<Step> oldestFirst) {
    TakenBack result = new TakenBack();
    for (Step step : oldestFirst) {
      result.steps.put(step.id(), step);
      result.turn(step.takesBack(), step.kind() == JournalKind.UNDO);
    }
    return result.gone;
  }

  private void turn(UUID id, boolean back) {
    if (id == null) {
      return;
    }
    if (back) {
      gone.add(id);
    } else {
      gone.remove(id);
    }
    Step step = steps.get(id);
    if (step != null && step.kind() == JournalKind.UNDO) {
      turn(step.takesBack(), !back);
    }
  }
}
