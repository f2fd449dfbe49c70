package org.rootscamp.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.rootscamp.events.EventRemoved;
import org.rootscamp.events.PeopleForgotten;
import org.rootscamp.http.storage.FileCompaction;
import org.rootscamp.people.PersonErased;

/** What was removed leaves the embedded database's file as well. */
@ApplicationScoped
class OldBytes {

  private final FileCompaction compaction;

  OldBytes(FileCompaction compaction) {
    this.compaction = compaction;
  }

  void of(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased erased) {
    compaction.want();
  }

  void of(@Observes(during = TransactionPhase.AFTER_SUCCESS) PeopleForgotten forgotten) {
    compaction.want();
  }

  void of(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventRemoved removed) {
    compaction.want();
  }
}
