package org.rootscamp.http.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start on an embedded database that acknowledges votes before it has written them: H2
 * does so for half a second unless its address says {@code WRITE_DELAY=0}.
 */
public class DurableStorage {

  private final String url;

  DurableStorage(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.url = url;
  }

  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    requireDurable(url);
  }

  static void requireDurable(String url) {
    String settings = url.toUpperCase(Locale.ROOT);
    boolean inFile = settings.startsWith("JDBC:H2:") && !settings.startsWith("JDBC:H2:MEM:");
    if (inFile && !settings.matches(".*;WRITE_DELAY=0(;.*)?")) {
      throw new IllegalStateException("The address of a file database needs ;WRITE_DELAY=0");
    }
  }
}
