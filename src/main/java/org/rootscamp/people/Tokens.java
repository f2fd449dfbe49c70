package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.http.Caller;
import org.rootscamp.http.Role;
import org.rootscamp.http.TokenDirectory;

/** Knows whose a token is, asking the database each time: a revoked token is dead at once. */
@ApplicationScoped
public class Tokens implements TokenDirectory {

  private final Secrets secrets;
  private final Clock clock;

  Tokens(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<Caller> holderOf(String token) {
    String hash = Secrets.tokenHash(token);
    List<Object[]> holder =
        Panache.getSession()
            .createQuery(
                "select p.role, p.id, e.slug, p.name from AccessToken t join t.person p join p.event e"
                    + " where t.tokenHash = ?1",
                Object[].class)
            .setParameter(1, hash)
            .getResultList();
    if (!holder.isEmpty()) {
      Object[] row = holder.get(0);
      return Optional.of(
          new Caller((Role) row[0], (UUID) row[1], (String) row[2], (String) row[3], true));
    }
    BootstrapToken bootstrap = BootstrapToken.findById(BootstrapToken.ONLY_ID);
    return bootstrap != null && bootstrap.tokenHash.equals(hash)
        ? Optional.of(Caller.BOOTSTRAP)
        : Optional.empty();
  }

  /** Makes a token for one more device of a person and returns it, the only time it is seen. */
  String issue(Person person) {
    String token = secrets.newSecret();
    AccessToken stored = new AccessToken();
    stored.tokenHash = Secrets.tokenHash(token);
    stored.person = person;
    stored.createdAt = clock.instant();
    stored.persist();
    return token;
  }

  void revokeAll(Person person) {
    AccessToken.delete("person", person);
  }
}
