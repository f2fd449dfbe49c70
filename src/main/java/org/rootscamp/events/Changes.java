package org.rootscamp.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rootscamp.http.access.Caller;

/**
 * Tells what changes of an event, in the transaction that changes it and has locked the event: to
 * everybody who looks at it, and to the journal.
 */
@ApplicationScoped
public class Changes {

  private final Clock clock;
  private final ObjectMapper json;
  private final jakarta.enterprise.event.Event<EventChanged> changed;
  private final jakarta.enterprise.event.Event<PublicChanged> counted;
  private final jakarta.enterprise.event.Event<Noted> noted;

  Changes(
      Clock clock,
      ObjectMapper json,
      jakarta.enterprise.event.Event<EventChanged> changed,
      jakarta.enterprise.event.Event<PublicChanged> counted,
      jakarta.enterprise.event.Event<Noted> noted) {
    this.clock = clock;
    this.json = json;
    this.changed = changed;
    this.counted = counted;
    this.noted = noted;
  }

  /** Everybody may see something else from this transaction on. */
  public void tell(Event event) {
    count(event);
    changed.fire(new EventChanged(event, clock.instant()));
  }

  /** The same where the Wall itself is what changes, which is printed by whoever writes it. */
  public void count(Event event) {
    event.change++;
    counted.fire(new PublicChanged(event));
  }

  /** Who did what, for the journal. */
  public void note(Event event, Caller by, JournalKind kind, String subject, List<Fact> facts) {
    noted.fire(new Noted(event, by, clock.instant(), kind, subject, facts));
  }

  /**
   * In which fields two states of one thing differ, in the order of the fields.
   *
   * @param before null for a thing that is new, and {@code after} for one that is gone
   */
  public List<Fact> between(Object before, Object after) {
    List<Fact> facts = new ArrayList<>();
    compare("", json.valueToTree(before), json.valueToTree(after), facts);
    return facts;
  }

  private static void compare(String field, JsonNode before, JsonNode after, List<Fact> facts) {
    if (before instanceof ObjectNode || after instanceof ObjectNode) {
      Set<String> names = new LinkedHashSet<>();
      after.fieldNames().forEachRemaining(names::add);
      before.fieldNames().forEachRemaining(names::add);
      String path = field.isEmpty() ? "" : field + ".";
      names.forEach(name -> compare(path + name, before.path(name), after.path(name), facts));
    } else if (!Objects.equals(text(before), text(after))) {
      facts.add(new Fact(field, text(before), text(after)));
    }
  }

  private static String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty())) {
      return null;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
