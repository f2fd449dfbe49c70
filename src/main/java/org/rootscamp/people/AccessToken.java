package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What a device got at sign-in, as a digest. */
@Entity
@Table(name = "access_tokens")
public class AccessToken extends PanacheEntityBase {

  @Id
  @Column(length = 64)
  public String tokenHash;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Person person;

  public Instant createdAt;

  /** The number of the badge that the device signed in with. */
  int badgeIssue;

  /** When it was last seen, give or take an hour. */
  public Instant usedAt;

  /** The id of the device that has it, from which nobody gets to the token or its digest. */
  UUID deviceId() {
    return UUID.nameUUIDFromBytes(tokenHash.getBytes(StandardCharsets.US_ASCII));
  }
}
