package org.rootscamp.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.TokenDirectory;

/** Knows whose a token is. What was looked up is known for a while, see {@link KnownTokens}. */
@ApplicationScoped
public class Tokens implements TokenDirectory {

  private static final Logger LOG = Logger.getLogger(Tokens.class);

  /** Use is noted this seldom, so that reading costs a write now and then only. */
  private static final Duration SELDOM = Duration.ofHours(1);

  private final Secrets secrets;
  private final Clock clock;
  private final KnownTokens known;
  private final TokenLimits limits;
  private final jakarta.enterprise.event.Event<TokensRevoked> revocations;

  Tokens(
      Secrets secrets,
      Clock clock,
      KnownTokens known,
      TokenLimits limits,
      jakarta.enterprise.event.Event<TokensRevoked> revocations) {
    this.secrets = secrets;
    this.clock = clock;
    this.known = known;
    this.limits = limits;
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

  private Optional<Caller> stored(String hash) {
    AccessToken token =
        AccessToken.<AccessToken>find(
                "from AccessToken t join fetch t.person p join fetch p.event where t.tokenHash = ?1",
                hash)
            .firstResult();
    if (token == null) {
      BootstrapToken bootstrap = BootstrapToken.findById(BootstrapToken.ONLY_ID);
      return bootstrap != null && bootstrap.tokenHash.equals(hash)
          ? Optional.of(Caller.BOOTSTRAP)
          : Optional.empty();
    }
    Instant now = clock.instant();
    if (!now.isBefore(end(token))) {
      return Optional.empty();
    }
    noteUse(token, now);
    Person person = token.person;
    return Optional.of(
        new Caller(person.role, person.id, token.badgeIssue, person.event.slug, true));
  }

  private Instant end(AccessToken token) {
    Instant event = token.person.event.endsAt();
    Instant from = event.isAfter(token.createdAt) ? event : token.createdAt;
    return from.plus(Duration.ofDays(limits.days()));
  }

  /** In a transaction of its own: a full disk keeps nobody from reading. */
  private static void noteUse(AccessToken token, Instant now) {
    if (token.usedAt == null || token.usedAt.isBefore(now.minus(SELDOM))) {
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> AccessToken.update("usedAt = ?1 where tokenHash = ?2", now, token.tokenHash));
      } catch (RuntimeException e) {
        LOG.debugf("The use of a device was not noted: %s", e.getClass().getSimpleName());
      }
    }
  }

  /**
   * Makes a token for one more device of a person who is locked, and returns it, the only time it
   * is seen. Of too many devices the one that was used least lately is signed out.
   *
   * @param badgeIssue the number of the badge that the device is signed in with
   */
  public String issue(Person person, int badgeIssue) {
    signOutLeastUsed(person);
    String token = secrets.newSecret();
    AccessToken stored = new AccessToken();
    stored.tokenHash = Secrets.tokenHash(token);
    stored.person = person;
    stored.badgeIssue = badgeIssue;
    stored.createdAt = clock.instant();
    stored.persist();
    return token;
  }

  private void signOutLeastUsed(Person person) {
    List<AccessToken> latestFirst =
        AccessToken.list(
            "person = ?1 order by coalesce(usedAt, createdAt) desc, createdAt desc, tokenHash",
            person);
    if (latestFirst.size() >= limits.most()) {
      latestFirst
          .subList(limits.most() - 1, latestFirst.size())
          .forEach(token -> AccessToken.deleteById(token.tokenHash));
      revocations.fire(new TokensRevoked(person.id));
    }
  }

  /** The devices of a person, the newest first. */
  DevicesView devices(Person person, String current) {
    String hash = Secrets.tokenHash(current);
    return new DevicesView(
        AccessToken.<AccessToken>find("person = ?1 order by createdAt desc, tokenHash", person)
            .stream()
            .map(
                it ->
                    new DevicesView.Item(
                        it.deviceId(), person.event.local(it.createdAt), it.tokenHash.equals(hash)))
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

  /** What the person may do has changed: whoever remembers it has to look again. */
  void forget(Person person) {
    revocations.fire(new TokensRevoked(person.id));
  }

  /** Codes for next devices that nobody has used yet. */
  void revokeCodes(Person person) {
    DeviceCode.delete("person", person);
  }

  public void revokeAll(Person person) {
    revokeCodes(person);
    AccessToken.delete("person", person);
    revocations.fire(new TokensRevoked(person.id));
  }
}
