package org.rootscamp.http.storage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How plain statements lock what they read, on either database. */
@ApplicationScoped
public class Locks {

  private final boolean shares;

  Locks(@ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    shares = databaseKind.equals("postgresql");
  }

  /** Ends a query whose rows others may read and lock like that, too, but not change. */
  public String shared() {
    return shares ? " for share" : exclusive(); // H2 knows no other lock, and one instance
  }

  /** Ends a query whose rows nobody else may change or lock. */
  public String exclusive() {
    return " for update";
  }
}
