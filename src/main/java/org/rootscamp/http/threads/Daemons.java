package org.rootscamp.http.threads;

import java.util.concurrent.ThreadFactory;

/** Makes threads that end with the process, whatever they do at the moment. */
public final class Daemons {

  private Daemons() {}

  /** Threads of one name, by which a dump of the process tells what they are for. */
  public static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
