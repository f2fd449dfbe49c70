package org.rootscamp.wall;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;

/** The whole Wall at one moment; never changed once it is written. */
@Entity
@Table(name = "wall_revisions")
public class WallRevision extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  public int revision;
  public Instant publishedAt;
  public String publishedBy;
  public UUID draftId;

  /** A {@link WallContent} as JSON. */
  @Column(length = 1_000_000)
  public String content;

  /** The published Wall, or nothing before the first publication. */
  static Optional<WallRevision> current(Event event) {
    return find("event = ?1 and revision = ?2", event, event.wallRevision).firstResultOptional();
  }
}
