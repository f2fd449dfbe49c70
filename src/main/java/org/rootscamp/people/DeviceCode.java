package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The code with which somebody signs in on their next device, good once and for some minutes. That
 * device sees what the one sees that asked for it.
 */
@Entity
@Table(name = "device_codes")
public class DeviceCode extends PanacheEntityBase {

  @Id
  @Column(length = 64)
  String codeHash;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  public Person person;

  /** The number of the badge with which that device had signed in. */
  public int badgeIssue;

  public Instant expiresAt;
}
