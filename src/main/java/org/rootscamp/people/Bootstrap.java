package org.rootscamp.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The first organiser's token: the one that is configured, or one that is made and printed when the
 * database is empty.
 */
@ApplicationScoped
public class Bootstrap {

  private static final Logger LOG = Logger.getLogger(Bootstrap.class);
  private static final int LEAST_LENGTH = 32;

  private final Optional<String> configured;
  private final Secrets secrets;

  Bootstrap(
      @ConfigProperty(name = "rootscamp.organiser.token") Optional<String> configured,
      Secrets secrets) {
    this.configured = configured;
    this.secrets = secrets;
  }

  /**
   * Makes sure that there is an organiser's token. A configured one replaces the one before.
   *
   * @throws IllegalStateException if the configured token is too short to be safe
   */
  @Transactional
  public void ensureToken() {
    BootstrapToken stored = BootstrapToken.findById(BootstrapToken.ONLY_ID);
    if (configured.isPresent()) {
      store(stored, checked(configured.get()));
    } else if (stored == null) {
      String made = secrets.newSecret();
      store(null, made);
      LOG.infof("The organiser's token, shown only now: %s", made);
    }
  }

  private static String checked(String token) {
    if (token.length() < LEAST_LENGTH) {
      throw new IllegalStateException(
          "ROOTSCAMP_ORGANISER_TOKEN needs at least " + LEAST_LENGTH + " characters");
    }
    return token;
  }

  private static void store(BootstrapToken stored, String token) {
    BootstrapToken target = stored == null ? new BootstrapToken() : stored;
    target.tokenHash = Secrets.tokenHash(token);
    target.persist();
  }
}
