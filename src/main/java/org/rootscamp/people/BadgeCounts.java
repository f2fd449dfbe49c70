package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rootscamp.events.Event;
import org.rootscamp.events.PeopleForgotten;
import org.rootscamp.http.access.Role;

/**
 * How many badges an event has, so that everybody can hold them against the ballots that count.
 *
 * @param made by volunteers, whoever left since included
 * @param givenOut of those: all but blank ones that nobody has used or been given
 * @param used of those: with which somebody signed in
 * @param byTheDoor how many came by the door and were not revoked
 * @param unverified how many of them nobody approved
 */
public record BadgeCounts(int made, int givenOut, int used, int byTheDoor, int unverified) {

  /** In one statement; once the people are forgotten, as they were then. */
  public static BadgeCounts of(Event event) {
    return event.badgeCounts == null ? counted(event) : read(event.badgeCounts);
  }

  private static BadgeCounts read(String text) {
    Object[] row = Arrays.stream(text.split(",")).map(Integer::valueOf).toArray();
    return new BadgeCounts(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4));
  }

  private String text() {
    return IntStream.of(made, givenOut, used, byTheDoor, unverified)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  /** Keeps the numbers when those go whom they count. */
  @ApplicationScoped
  static class Keeper {
    void keep(@Observes PeopleForgotten forgotten) {
      Event event = forgotten.event();
      event.badgeCounts = of(event).text();
    }
  }

  private static BadgeCounts counted(Event event) {
    Object[] row =
        Panache.getSession()
            .createQuery(
                "select count(case when standing = ?2 then 1 end),"
                    + " count(case when standing = ?2 and (not blank or usedAt is not null)"
                    + " then 1 end),"
                    + " count(case when standing = ?2 and usedAt is not null then 1 end),"
                    + " count(case when standing in (?3, ?4) then 1 end),"
                    + " count(case when standing = ?3 then 1 end)"
                    + " from Person where event = ?1 and role not in (?5, ?6)",
                Object[].class)
            .setParameter(1, event)
            .setParameter(2, Standing.DESK)
            .setParameter(3, Standing.DOOR)
            .setParameter(4, Standing.APPROVED)
            .setParameter(5, Role.DISPLAY)
            .setParameter(6, Role.AUDITOR)
            .getSingleResult();
    return new BadgeCounts(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4));
  }

  private static int at(Object[] row, int column) {
    return ((Number) row[column]).intValue();
  }
}
