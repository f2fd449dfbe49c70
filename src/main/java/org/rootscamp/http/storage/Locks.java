package org.rootscamp.http.storage;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How plain statements lock what they read, on either database. */
@ApplicationScoped
public class Locks {

  private final boolean several;

  Locks(@ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    several = databaseKind.equals("postgresql");
  }

  /** Whether another instance may write at the same time; the embedded database has one. */
  public boolean areNeeded() {
    return several;
  }

  /** Ends a query whose rows others may read and lock like that, too, but not change. */
  public String shared() {
    return several ? " for share" : exclusive(); // H2 knows no other lock
  }

  /** Ends a query whose rows nobody else may change or lock. */
  public String exclusive() {
    return " for update";
  }
}
