package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The digest of the token that makes events; one row at the most. */
@Entity
@Table(name = "bootstrap_token")
public class BootstrapToken extends PanacheEntityBase {

  static final int ONLY_ID = 1;

  @Id public int id = ONLY_ID;

  @Column(length = 64)
  public String tokenHash;
}
