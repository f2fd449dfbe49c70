package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.rootscamp.http.Based;

/**
 * An event as anybody may see it.
 *
 * @param offsets what the clocks there show, see {@link ZoneOffsets}
 * @param dayStart before that time of day a session belongs to the day before
 * @param mustLimit how many musts a ballot may hold, or null for no limit
 * @param notice what the organiser says about privacy
 * @param tracks the organiser's in their order, then those that proposals bring
 * @param purgeOn the day with whose beginning the personal data go
 * @param purgedAt when they have gone, or null
 * @param doorSignIn whether people can sign in at the door with a code and their name
 * @param published whether a draft or an edit has put the Wall before the public
 * @param wallRevision what edits of the Wall are based on; 0 before the first
 * @param version grows with every change of anything that the Wall prints
 * @param change grows with everything that the public can see of the event
 * @param basis what changes of the event itself are based on: a digest of its own fields
 * @param life another one when the event is made afresh: what is of another life is stale
 */
public record EventView(
    UUID id,
    String slug,
    String name,
    LocalDate date,
    String timeZone,
    List<ZoneOffsets.From> offsets,
    String dayStart,
    Integer expectedPeople,
    Integer mustLimit,
    WindowView proposing,
    WindowView voting,
    EventSettings settings,
    PrivacyNotice notice,
    List<TrackView> tracks,
    LocalDate purgeOn,
    OffsetDateTime purgedAt,
    boolean doorSignIn,
    boolean published,
    int wallRevision,
    int version,
    int change,
    String life,
    @JsonIgnore String basis)
    implements Based {

  static EventView of(Event event, List<TrackView> tracks, Instant now, String basis) {
    return new EventView(
        event.id,
        event.slug,
        event.name,
        event.date,
        event.timeZone,
        ZoneOffsets.of(event),
        event.dayStart,
        event.expectedPeople,
        event.effectiveMustLimit().orElse(null),
        WindowView.of(event.proposing, event, now),
        WindowView.of(event.voting, event, now),
        EventSettings.of(event),
        event.notice(),
        tracks,
        Retention.of(event).until(),
        event.local(event.purgedAt),
        event.doorCodeHash != null,
        event.published,
        event.wallRevision,
        event.version,
        event.change,
        event.life,
        basis);
  }
}
