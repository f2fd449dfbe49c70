package org.rootscamp.wall;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;

/**
 * The whole Wall at one moment; never changed once it is written, but told once what it leaves
 * broken. Undo and redo walk to and fro over what is written, and write a copy of what they find.
 */
@Entity
@Table(name = "wall_revisions")
public class WallRevision extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  public int revision;

  /** Null as long as nothing was placed. */
  public Instant publishedAt;

  /** The draft that was published last, or null. */
  public UUID draftId;

  /** The revision whose Wall undo brings back, or null if nothing can be undone. */
  public Integer undoTo;

  /** The revision whose Wall redo brings back, or null if nothing can be redone. */
  public Integer redoTo;

  /** The revision at which this content was made: this one, or the one that undo or redo copied. */
  public int origin;

  /**
   * A list of {@link Breach} as JSON: the rules that it broke when another one replaced it; null
   * for the Wall of now.
   */
  @Column(length = 1_000_000)
  public String broken;

  /** A {@link WallContent} as JSON. */
  @Column(length = 1_000_000)
  public String content;

  /** The same Wall once more but for its content: undo leads from it where it led before. */
  public WallRevision copy() {
    WallRevision copy = new WallRevision();
    copy.publishedAt = publishedAt;
    copy.draftId = draftId;
    copy.undoTo = undoTo;
    copy.origin = origin;
    return copy;
  }

  /** The Wall of now. */
  public static WallRevision current(Event event) {
    return at(event, event.wallRevision);
  }

  /** The Wall at a revision; 0 is the empty one that every event begins with. */
  public static WallRevision at(Event event, int revision) {
    return revision == 0
        ? new WallRevision()
        : WallRevision.<WallRevision>find("event = ?1 and revision = ?2", event, revision)
            .singleResult();
  }
}
