package org.rootscamp.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.access.TokenDirectory;

/** Knows whose a token is. What was looked up is known for a while, see {@link KnownTokens}. */
@ApplicationScoped
public class Tokens implements TokenDirectory {

  private static final int MOST_DEVICES = 100;

  private final Secrets secrets;
  private final Clock clock;
  private final KnownTokens known;
  private final jakarta.enterprise.event.Event<TokensRevoked> revocations;

  Tokens(
      Secrets secrets,
      Clock clock,
      KnownTokens known,
      jakarta.enterprise.event.Event<TokensRevoked> revocations) {
    this.secrets = secrets;
    this.clock = clock;
    this.known = known;
    this.revocations = revocations;
  }

  @Override
  public Optional<Caller> known(String token) {
    return known.holderOf(Secrets.tokenHash(token));
  }

  @Override
  public Optional<Caller> holderOf(String token) {
    String hash = Secrets.tokenHash(token);
    return known.holderOf(hash, () -> QuarkusTransaction.requiringNew().call(() -> stored(hash)));
  }

  private static Optional<Caller> stored(String hash) {
    List<Object[]> holder =
        Panache.getSession()
            .createQuery(
                "select p.role, p.id, e.slug from AccessToken t join t.person p join p.event e"
                    + " where t.tokenHash = ?1",
                Object[].class)
            .setParameter(1, hash)
            .getResultList();
    if (!holder.isEmpty()) {
      Object[] row = holder.get(0);
      return Optional.of(new Caller((Role) row[0], (UUID) row[1], (String) row[2], true));
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

  /** The devices of a person, the newest first; of very many only the newest. */
  DevicesView devices(Person person, String current) {
    String hash = Secrets.tokenHash(current);
    return new DevicesView(
        AccessToken.<AccessToken>find("person = ?1 order by createdAt desc, tokenHash", person)
            .page(0, MOST_DEVICES)
            .stream()
            .map(it -> new DevicesView.Item(it.deviceId(), it.createdAt, it.tokenHash.equals(hash)))
            .toList());
  }

  void revoke(Person person, String token) {
    AccessToken.deleteById(Secrets.tokenHash(token));
    revocations.fire(new TokensRevoked(person.id));
  }

  /** Signs a device out, and tells whether the person had it. */
  boolean revoke(Person person, UUID device) {
    revocations.fire(new TokensRevoked(person.id));
    List<AccessToken> tokens = AccessToken.list("person", person);
    return tokens.stream()
        .filter(token -> token.deviceId().equals(device))
        .findAny()
        .map(token -> AccessToken.deleteById(token.tokenHash))
        .orElse(false);
  }

  void revokeAll(Person person) {
    AccessToken.delete("person", person);
    revocations.fire(new TokensRevoked(person.id));
  }
}
