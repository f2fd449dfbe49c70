package org.rootscamp.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How many drafts this process is making, so that less urgent work can wait. */
@ApplicationScoped
class AssembliesUnderWay {

  private final AtomicInteger number = new AtomicInteger();

  boolean any() {
    return number.get() > 0;
  }

  void run(Runnable assembly) {
    number.incrementAndGet();
    try {
      assembly.run();
    } finally {
      number.decrementAndGet();
    }
  }
}
