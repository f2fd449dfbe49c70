package org.rootscamp.events;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** An unconference: the settings of its day, its windows, and the revision of its Wall. */
@Entity
@Table(name = "events")
public class Event extends PanacheEntityBase {

  /** Where nobody said how many people are expected. */
  private static final int USUAL_AT_THE_DOOR = 500;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  public String slug;
  public String name;

  @Column(name = "event_date")
  public LocalDate date;

  public String timeZone;

  /** Before that time of day a session belongs to the day before; {@code HH:MM}. */
  @Column(length = 5)
  public String dayStart;

  public Integer expectedPeople;

  @Column(length = 10)
  public String mustLimitKind;

  @Column(name = "must_limit")
  public Integer fixedMustLimit;

  @Embedded
  @AttributeOverride(name = "open", column = @Column(name = "proposing_open"))
  @AttributeOverride(name = "closesAt", column = @Column(name = "proposing_closes_at"))
  @AttributeOverride(name = "began", column = @Column(name = "proposing_began"))
  @AttributeOverride(name = "closedAt", column = @Column(name = "proposing_closed_at"))
  public Window proposing = new Window();

  @Embedded
  @AttributeOverride(name = "open", column = @Column(name = "voting_open"))
  @AttributeOverride(name = "closesAt", column = @Column(name = "voting_closes_at"))
  @AttributeOverride(name = "began", column = @Column(name = "voting_began"))
  @AttributeOverride(name = "closedAt", column = @Column(name = "voting_closed_at"))
  public Window voting = new Window();

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  public Tallies tallies = Tallies.VOLUNTEERS;

  /** Whether visitors find it in the list of events. */
  public boolean listed = true;

  /** See {@link Retention}. */
  public int purgeAfterDays = EventSettings.DAYS;

  /** When the personal data were removed, or null as long as they are kept. */
  public Instant purgedAt;

  @Column(updatable = false)
  Instant madeAt;

  @Embedded
  @AttributeOverride(name = "responsible", column = @Column(name = "notice_responsible"))
  @AttributeOverride(name = "contact", column = @Column(name = "notice_contact"))
  @AttributeOverride(name = "purpose", column = @Column(name = "notice_purpose", length = 1_000))
  @AttributeOverride(name = "text", column = @Column(name = "notice_text", length = 4_000))
  PrivacyNotice notice;

  @Column(length = 64)
  public String doorCodeHash;

  /** Whether ballots count of people who came by the door and whom nobody approved. */
  public boolean countUnverified = true;

  /** How many people the door lets in; null for as many as are expected. */
  public Integer doorMost;

  /** What people/BadgeCounts said when the people were forgotten, or null before. */
  @Column(length = 100)
  public String badgeCounts;

  /** How many time slots hold sessions; kept up to date by the grid. */
  public int sessionSlots;

  /** When its last time slot ends, or null; kept up to date by the grid. */
  public Instant lastSlotEndsAt;

  /** What edits of the Wall are based on; 0 before the first. Set by the Wall. */
  public int wallRevision;

  /** Grows with every change of anything that the Wall prints; set by the Wall. */
  public int version;

  /** Grows with every commit that changes what the public sees, see {@link Changes}. */
  public int change;

  /** Random, and another one for an event that is made afresh: what is of another life is stale. */
  public String life = UUID.randomUUID().toString();

  /** Whether a draft or an edit has put the Wall before the public; set by the Wall. */
  public boolean published;

  /** The organiser's in their order, then those that proposals brought; see {@link EventTracks}. */
  @ElementCollection
  @CollectionTable(name = "event_tracks", joinColumns = @JoinColumn(name = "event_id"))
  @OrderColumn(name = "place")
  List<Track> tracks = new ArrayList<>();

  @Version int rowVersion;

  /** The event of a path, or a 404. */
  public static Event of(String slug) {
    requireReadable(slug);
    return Event.<Event>find("slug", slug)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.notFound("The event"));
  }

  /** The same, locked until the end of the transaction: changes of one event's grid take turns. */
  public static Event locked(String slug) {
    requireReadable(slug);
    return Event.<Event>find("slug", slug)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.notFound("The event"));
  }

  /** PostgreSQL cannot even be asked for a text with a NUL. */
  private static void requireReadable(String slug) {
    if (slug.indexOf(0) >= 0) {
      throw ApiProblem.notFound("The event");
    }
  }

  /**
   * Refuses whatever would make personal data once those of the event were removed.
   *
   * @throws ApiProblem 409 from then on
   */
  public void requirePeople() {
    if (purgedAt != null) {
      throw new ApiProblem(
          ProblemType.EVENT_OVER,
          "This event is over: what was kept of its people was removed, and nobody signs in.");
    }
  }

  /** What the organiser says about privacy; never null. */
  public PrivacyNotice notice() {
    return notice == null ? PrivacyNotice.NONE : notice;
  }

  public MustLimit mustLimit() {
    return MustLimit.stored(mustLimitKind, fixedMustLimit);
  }

  public void setMustLimit(MustLimit limit) {
    mustLimitKind = limit.kind();
    fixedMustLimit = limit.number();
  }

  /** How many musts a ballot may hold, or nothing when there is no limit. */
  public Optional<Integer> effectiveMustLimit() {
    return mustLimit().effective(sessionSlots);
  }

  public boolean isVotingOpen(Instant now) {
    return voting.isOpen(now);
  }

  /** Whether voting is over: it was open, and is not any more. */
  public boolean isVotingOver(Instant now) {
    return voting.isOver(now);
  }

  /** A moment as the clocks of the event's place show it, which is how answers tell it. */
  public OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(ZoneId.of(timeZone)).toOffsetDateTime();
  }

  /** The day of the event to which a moment belongs: a night is of the day on which it began. */
  public LocalDate dayOf(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneId.of(timeZone));
    boolean ofTheNight = local.toLocalTime().isBefore(LocalTime.parse(dayStart));
    return ofTheNight ? local.toLocalDate().minusDays(1) : local.toLocalDate();
  }

  /** When the event is over, in its own time zone: with its day, or with its last time slot. */
  public Instant endsAt() {
    Instant midnight = date.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    return lastSlotEndsAt == null || lastSlotEndsAt.isBefore(midnight) ? midnight : lastSlotEndsAt;
  }

  /** How many people the door lets in. */
  public int mostAtTheDoor() {
    if (doorMost != null) {
      return doorMost;
    }
    return expectedPeople == null ? USUAL_AT_THE_DOOR : expectedPeople;
  }

  /** Whether somebody of that role may see how many people chose what. */
  public boolean showsTallies(Instant now, Role role) {
    return !isVotingOpen(now) || tallies.visibleTo(role);
  }

  public boolean isProposingOpen(Instant now) {
    return proposing.isOpen(now);
  }
}
