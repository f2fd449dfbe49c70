package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;

/** Whose a token is, is known for a while, and no longer than it is good. */
@OnBothDatabases
class KnownTokensTest {

  @Inject KnownTokens known;

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void signIn() {
    camp = Fixtures.camp();
    ana = camp.participant("Ana");
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void aTokenThatIsRevokedHereIsGoodForNothingAtOnce() {
    for (int i = 0; i < 20; i++) {
      String token = camp.signIn(ana.code());
      AtOnce.run(4, device -> Fixtures.as(token).get(camp.path("/me")).then().statusCode(200));
      Fixtures.as(token).delete(camp.path("/me/devices/current")).then().statusCode(204);

      assertThat(Fixtures.as(token).get(camp.path("/me")).statusCode()).isEqualTo(401);
    }
  }

  /** Another instance takes it away, and its message is lost. */
  @Test
  void aTokenThatIsRevokedElsewhereIsLookedUpAgainAfterSomeSeconds() {
    QuarkusTransaction.requiringNew().run(this::takeAway);

    Eventually.is(Duration.ofSeconds(30), this::status, status -> status == 401);
  }

  @Test
  void aMessageThatItWasRevokedElsewhereIsHeard() {
    String hash = Secrets.tokenHash(ana.token());
    known.holderOf(hash, () -> Optional.of(caller()));

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              takeAway();
              known.tell(new TokensRevoked(UUID.fromString(ana.id())));
            });

    // On H2 there is no other instance, and the lifetime ends it.
    Eventually.is(() -> known.holderOf(hash), Optional::isEmpty);
    assertThat(status()).isEqualTo(401);
  }

  @Test
  void whatWasLookedUpJustBeforeItWasRevokedIsNotKept() {
    String hash = Secrets.tokenHash(ana.token() + " another one");

    Optional<Caller> holder =
        known.holderOf(
            hash,
            () -> {
              QuarkusTransaction.requiringNew()
                  .run(() -> known.forget(new TokensRevoked(UUID.fromString(ana.id()))));
              return Optional.of(caller());
            });

    assertThat(holder).contains(caller());
    assertThat(known.holderOf(hash)).isEmpty();
  }

  private Caller caller() {
    return new Caller(Role.PARTICIPANT, UUID.fromString(ana.id()), 1, camp.slug(), true);
  }

  private void takeAway() {
    List<String> gone = List.of(Secrets.tokenHash(ana.token()));
    Panache.getSession()
        .createMutationQuery("delete from AccessToken where tokenHash in ?1")
        .setParameter(1, gone)
        .executeUpdate();
  }

  private int status() {
    return ana.sends().get(camp.path("/me")).statusCode();
  }
}
