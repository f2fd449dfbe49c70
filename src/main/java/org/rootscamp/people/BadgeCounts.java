package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.Panache;
import org.rootscamp.events.Event;

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

  /** In one statement. */
  public static BadgeCounts of(Event event) {
    Object[] row =
        Panache.getSession()
            .createQuery(
                "select count(case when standing = ?2 then 1 end),"
                    + " count(case when standing = ?2 and (not blank or usedAt is not null)"
                    + " then 1 end),"
                    + " count(case when standing = ?2 and usedAt is not null then 1 end),"
                    + " count(case when standing in (?3, ?4) then 1 end),"
                    + " count(case when standing = ?3 then 1 end)"
                    + " from Person where event = ?1",
                Object[].class)
            .setParameter(1, event)
            .setParameter(2, Standing.DESK)
            .setParameter(3, Standing.DOOR)
            .setParameter(4, Standing.APPROVED)
            .getSingleResult();
    return new BadgeCounts(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4));
  }

  private static int at(Object[] row, int column) {
    return ((Number) row[column]).intValue();
  }
}
