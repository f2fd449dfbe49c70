package org.rootscamp.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/**
 * Lets whoever holds a blank badge say, once, what they are called. Afterwards volunteers change
 * names: what people know somebody by is not to change under them.
 */
@ApplicationScoped
public class OwnNaming {

  private final Changes changes;
  private final MergePatch mergePatch;
  private final jakarta.enterprise.event.Event<PersonRenamed> renamings;

  OwnNaming(
      Changes changes,
      MergePatch mergePatch,
      jakarta.enterprise.event.Event<PersonRenamed> renamings) {
    this.changes = changes;
    this.mergePatch = mergePatch;
    this.renamings = renamings;
  }

  /**
   * Gives the caller a name; sent again it changes nothing.
   *
   * @throws ApiProblem 409 if they have another one already
   */
  @Transactional
  public MeView name(String slug, JsonNode patch, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Person person = Person.locked(caller.personId());
    OwnName wanted = mergePatch.apply(new OwnName(person.name), patch, OwnName.class);
    String name = wanted.name().strip();
    if (person.isNamed() && !person.name.equals(name)) {
      throw new ApiProblem(ProblemType.NAMED_ALREADY, "A volunteer can change it.");
    }
    if (!person.isNamed() && !person.name.equals(name)) {
      person.rename(name);
      person.blank = false;
      changes.note(event, caller, JournalKind.NAME, person.id.toString(), List.of());
      renamings.fire(new PersonRenamed(event, person, caller));
    }
    return MeView.of(person, slug, caller);
  }
}
