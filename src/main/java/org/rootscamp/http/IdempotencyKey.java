package org.rootscamp.http;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The stored first answer to a creating POST; see {@link Idempotency}. */
@Entity
@Table(name = "idempotency_keys")
public class IdempotencyKey extends PanacheEntityBase {

  @Id public String keyHash;
  public String requestHash;

  @Column(length = 1_000_000)
  public String answer;

  public Instant createdAt;

  /** Of which event the answer is, or null. */
  public String eventSlug;

  static IdempotencyKey claim(String keyHash, String requestHash, String eventSlug, Instant now) {
    IdempotencyKey claimed = new IdempotencyKey();
    claimed.keyHash = keyHash;
    claimed.requestHash = requestHash;
    claimed.answer = "";
    claimed.createdAt = now;
    claimed.eventSlug = eventSlug;
    claimed.persistAndFlush();
    return claimed;
  }
}
