package org.rootscamp.grid;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;

/** An interval of the day; slots of one event never overlap. */
@Entity
@Table(name = "time_slots")
public class TimeSlot extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  public String name;

  @Column(name = "starts_at")
  public Instant start;

  @Column(name = "ends_at")
  public Instant end;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  public SlotKind kind;

  public Instant changedAt;

  @Version public int version;

  /** The slots of an event in the order of time. */
  public static List<TimeSlot> of(Event event) {
    return list("event = ?1 order by start, id", event);
  }

  /** A started slot is frozen: drafts change it no more. */
  public boolean hasStarted(Instant now) {
    return !start.isAfter(now);
  }

  public boolean holdsSessions() {
    return kind == SlotKind.SESSIONS;
  }
}
