package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;

/**
 * What those are called at this moment who once did something. Whatever remembers who it was keeps
 * the id alone, so that a name goes with its person and stays right when it is corrected.
 */
public final class PersonNames {

  /** The holder of the organiser's token, who has no id. */
  public static final String ORGANISER = "organiser";

  /** What is done by itself. */
  public static final String SERVICE = "the service";

  /** Whoever asked to be forgotten since. */
  public static final String LEFT = "somebody who left";

  private static final String SOMEBODY = "somebody";
  private static final PersonNames HIDDEN = new PersonNames(Map.of(), SOMEBODY);

  private final Map<UUID, String> byId;
  private final String others;

  private PersonNames(Map<UUID, String> byId, String others) {
    this.byId = byId;
    this.others = others;
  }

  /** The names of these in one statement; an id may be null, or that of somebody who left. */
  public static PersonNames of(Collection<UUID> ids) {
    Set<UUID> known = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    List<Object[]> rows =
        Panache.getSession()
            .createQuery(
                "select id, name from Person where erased = false and id in ?1", Object[].class)
            .setParameter(1, known)
            .getResultList();
    Map<UUID, String> names = new HashMap<>();
    rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
    return new PersonNames(names, LEFT);
  }

  /** The same for a reader: auditors may see what people did, and not who they are. */
  public static PersonNames seenBy(Caller reader, Collection<UUID> ids) {
    return reader.role() == Role.AUDITOR ? HIDDEN : of(ids);
  }

  /** Whether who people are is told at all. */
  public boolean areShown() {
    return this != HIDDEN;
  }

  /** The name of one of them. */
  public static String of(UUID id) {
    return of(Collections.singleton(id)).get(id);
  }

  /** The name to show for an id that was asked for. */
  public String get(UUID id) {
    return id == null ? ORGANISER : byId.getOrDefault(id, others);
  }
}
