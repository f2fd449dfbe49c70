package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityContactTest {

  private static final URI MAIL = URI.create("mailto:security@example.org");
  private static final URI FORM = URI.create("https://example.org/report");
  private static final OffsetDateTime EXPIRES = OffsetDateTime.parse("2027-06-30T02:00:00+02:00");

  @Test
  void whatIsSaidBecomesAFileOfRfc9116() {
    Settings settings =
        new Settings(
            Optional.of(List.of(MAIL, FORM)),
            Optional.of(EXPIRES),
            Optional.of(URI.create("https://example.org/policy")),
            Optional.of(URI.create("https://example.org/key.asc")),
            List.of("en", "es"));

    assertThat(SecurityContact.text(settings, Optional.of(URI.create("https://wall.example.org/"))))
        .isEqualTo(
            """
            Contact: mailto:security@example.org
            Contact: https://example.org/report
            Expires: 2027-06-30T00:00:00Z
            Encryption: https://example.org/key.asc
            Preferred-Languages: en, es
            Canonical: https://wall.example.org/.well-known/security.txt
            Policy: https://example.org/policy
            """);
  }

  @Test
  void aContactIsGoodForATimeThatIsSaid() {
    assertThatThrownBy(
            () -> SecurityContact.text(Settings.of(MAIL, Optional.empty()), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rootscamp.security.contact needs rootscamp.security.expires");
  }

  @Test
  void aContactIsAnAddress() {
    URI bare = URI.create("security@example.org");

    assertThatThrownBy(
            () -> SecurityContact.text(Settings.of(bare, Optional.of(EXPIRES)), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("and is security@example.org");
  }

  private record Settings(
      Optional<List<URI>> contact,
      Optional<OffsetDateTime> expires,
      Optional<URI> policy,
      Optional<URI> encryption,
      List<String> languages)
      implements SecuritySettings {

    static Settings of(URI contact, Optional<OffsetDateTime> expires) {
      return new Settings(
          Optional.of(List.of(contact)),
          expires,
          Optional.empty(),
          Optional.empty(),
          List.of("en"));
    }
  }
}
