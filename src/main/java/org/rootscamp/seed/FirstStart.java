package org.rootscamp.seed;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.rootscamp.events.EventService;
import org.rootscamp.http.PublicAddress;
import org.rootscamp.http.access.Role;
import org.rootscamp.people.Bootstrap;

/**
 * What happens before the first request: the seed of an empty database, and the organiser's token.
 */
public class FirstStart {

  private static final Logger LOG = Logger.getLogger(FirstStart.class);
  private static final String NO_SEED = "none";

  private final Bootstrap bootstrap;
  private final EventService events;
  private final SeedReader reader;
  private final Seeder seeder;
  private final PublicAddress address;
  private final String seed;
  private final int port;

  FirstStart(
      Bootstrap bootstrap,
      EventService events,
      SeedReader reader,
      Seeder seeder,
      PublicAddress address,
      @ConfigProperty(name = "rootscamp.seed") String seed,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.bootstrap = bootstrap;
    this.events = events;
    this.reader = reader;
    this.seeder = seeder;
    this.address = address;
    this.seed = seed;
    this.port = port;
  }

  void prepare(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
    List<SeedFile> files = seed.equals(NO_SEED) ? List.of() : reader.read(Path.of(seed));
    if (events.isEmpty()) {
      files.forEach(seeder::load);
    }
    // Not before: a start that fails must not use up the one time that the token is shown.
    bootstrap.ensureToken();
    files.forEach(this::announce);
  }

  private void announce(SeedFile file) {
    StringBuilder lines = new StringBuilder();
    URI root = address.fixed().orElseGet(() -> URI.create("http://localhost:" + port + "/"));
    String phone = root.resolve("/" + file.event().slug()).toString();
    lines.append("\n  ").append(file.event().name());
    lines.append("\n    the Wall     ").append(phone).append("/wall");
    lines.append("\n    phones       ").append(phone);
    lines.append("\n    the console  ").append(phone).append("/console");
    file.people().stream()
        .filter(person -> person.code() != null)
        .forEach(
            person ->
                lines
                    .append("\n    %-13s".formatted(roleOf(person)))
                    .append("code ")
                    .append(person.code())
                    .append("  (")
                    .append(person.name())
                    .append(')'));
    LOG.info(lines);
  }

  private static String roleOf(SeedFile.PersonSeed person) {
    Role role = person.role() == null ? Role.PARTICIPANT : person.role();
    return role.name().toLowerCase(Locale.ROOT);
  }
}
