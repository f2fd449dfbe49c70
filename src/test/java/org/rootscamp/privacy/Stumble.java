package org.rootscamp.privacy;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.rootscamp.events.JournalKind;
import org.rootscamp.events.Noted;

/** Makes a purge fail when all but the commit is done, as the death of its process would. */
@Singleton
class Stumble {

  volatile boolean wanted;

  void stumble(@Observes Noted noted) {
    if (wanted && noted.kind() == JournalKind.PURGE) {
      throw new IllegalStateException("The process has died");
    }
  }
}
