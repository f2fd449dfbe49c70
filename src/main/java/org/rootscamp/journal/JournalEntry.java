package org.rootscamp.journal;

import io.quarkus.hibernate.orm.panache.Panache;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.rootscamp.events.Event;
import org.rootscamp.events.Fact;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.Hashes;
import org.rootscamp.people.PersonNames;

/**
 * Who did what, when and why; never changed once it is written. Begin with {@link #about}, set what
 * the kind has, and hand it to {@link Journal#append}, which sets the rest.
 */
@Entity
@Immutable
@Table(name = "journal")
public class JournalEntry extends PanacheEntityBase {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Event event;

  /** 1 for the first entry of the event, and so on without a gap. */
  public int number;

  @Column(name = "written_at")
  public Instant at;

  /** The person, or null for the organiser's token; never a name, so that people can leave. */
  public UUID byId;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  public JournalKind kind;

  /** The revision of the Wall that it made, or null if it made none. */
  public Integer revision;

  public String reason;

  /** The names of the rules that were waived, as JSON, or null. */
  public String overrides;

  /** The edits as they were sent, as JSON, or null. */
  public String edits;

  /** What became different on the Wall, as JSON, or null. */
  public String changes;

  /** What became different of the subject, a list of {@link Fact} as JSON, or null. */
  public String facts;

  public UUID draftId;

  /** What it is about in a few words, or null if the rest says it. */
  public String subject;

  /** Of an undo, the entry that it took back; of a redo, the one that it brought again. */
  public UUID takesBack;

  /** The hash of the entry before, or null for the first one. */
  public String previousHash;

  public String hash;

  public static JournalEntry about(JournalKind kind, String subject) {
    JournalEntry entry = new JournalEntry();
    entry.kind = kind;
    entry.subject = subject;
    return entry;
  }

  /** Whom it is about, if it is about a person: then its subject is their id. */
  Optional<UUID> person() {
    return kind.isOfPerson()
        ? Optional.ofNullable(subject).map(UUID::fromString)
        : Optional.empty();
  }

  /** Who did it, by the name of now. */
  String by(PersonNames names) {
    return kind == JournalKind.PURGE ? PersonNames.SERVICE : names.get(byId);
  }

  /** What the hash should be: SHA-256 over all fields but id and event, null as empty. */
  public String computedHash() {
    return Hashes.sha256Hex(
        Stream.of(
                previousHash,
                number,
                at,
                byId,
                kind.wireName(),
                revision,
                reason,
                overrides,
                edits,
                changes,
                draftId,
                subject,
                facts,
                takesBack)
            .map(field -> Objects.toString(field, ""))
            .toArray(String[]::new));
  }

  /** The entry that a revision of the Wall came with, or nothing if it came from elsewhere. */
  public static Optional<JournalEntry> of(Event event, int revision) {
    return find("event = ?1 and revision = ?2", event, revision).firstResultOptional();
  }

  /** What changed the Wall after an entry, the newest first. */
  public static List<JournalEntry> since(JournalEntry entry) {
    return list(
        "event = ?1 and number > ?2 and revision is not null order by number desc",
        entry.event,
        entry.number);
  }

  /**
   * What one has to know to tell what is taken back, of each entry about the Wall, the oldest
   * first.
   */
  static List<TakenBack.Step> steps(Event event) {
    return Panache.getSession()
        .createQuery(
            "select id, byId, kind, takesBack from JournalEntry"
                + " where event = ?1 and revision is not null order by number",
            TakenBack.Step.class)
        .setParameter(1, event)
        .getResultList();
  }

  /** All entries of an event, the oldest first. */
  public static List<JournalEntry> of(Event event) {
    return list("event = ?1 order by number", event);
  }
}
