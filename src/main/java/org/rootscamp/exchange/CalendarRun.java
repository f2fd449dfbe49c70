package org.rootscamp.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.wall.WallContent.Place;

/** A {@link Occurrence} as it is stored. */
@Entity
@Table(name = "calendar_runs")
class CalendarRun extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  Event event;

  UUID proposalId;

  @Column(name = "run")
  int number;

  @Column(name = "sequence_number")
  int sequence;

  UUID roomId;
  UUID slotId;

  @Column(name = "starts_at")
  Instant start;

  @Column(name = "ends_at")
  Instant end;

  boolean onTheWall;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  Sitting.Status status;

  @Column(length = 64)
  String told;

  Instant changedAt;

  static List<CalendarRun> of(Event event) {
    return list("event = ?1 order by proposalId, number", event);
  }

  Occurrence run() {
    Sitting sitting = new Sitting(proposalId, new Place(roomId, slotId), start, end, status, told);
    return new Occurrence(proposalId, number, sequence, sitting, onTheWall, changedAt);
  }

  void set(Occurrence run) {
    proposalId = run.proposalId();
    number = run.number();
    sequence = run.sequence();
    roomId = run.sitting().place().roomId();
    slotId = run.sitting().place().slotId();
    start = run.sitting().start();
    end = run.sitting().end();
    onTheWall = run.onTheWall();
    status = run.sitting().status();
    told = run.sitting().told();
    changedAt = run.changedAt();
  }
}
