package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.http.SealedAnswer.Seal;

class SealedAnswerTest {

  private static final Seal SEAL = new Seal("Bearer t", "key", "{\"blank\":1}");
  private static final byte[] BODY =
      "{\"code\":\"8XK2-QRST\",\"name\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8);
  private static final SealedAnswer ANSWER =
      new SealedAnswer(202, URI.create("/api/events/camp/people?x=%C3%A9"), "tag", BODY);

  @Test
  void whoSealedItReadsTheSameAnswer() {
    SealedAnswer opened = SealedAnswer.open(ANSWER.seal(SEAL), SEAL);

    assertThat(opened.status()).isEqualTo(202);
    assertThat(opened.location()).isEqualTo(ANSWER.location());
    assertThat(opened.tag()).isEqualTo("tag");
    assertThat(opened.body()).isEqualTo(BODY);
  }

  @Test
  void anEmptyBodyStaysEmpty() {
    SealedAnswer empty = new SealedAnswer(201, URI.create("/"), "tag", new byte[0]);

    assertThat(SealedAnswer.open(empty.seal(SEAL), SEAL).body()).isEmpty();
  }

  static Stream<Seal> otherSeals() {
    return Stream.of(
        new Seal("Bearer u", SEAL.key(), SEAL.body()),
        new Seal(SEAL.token(), "kez", SEAL.body()),
        new Seal(SEAL.token(), SEAL.key(), "{\"blank\":2}"),
        new Seal("", "", ""),
        new Seal(SEAL.token() + SEAL.key(), "", SEAL.body()),
        new Seal(SEAL.key(), SEAL.token(), SEAL.body()));
  }

  @ParameterizedTest
  @MethodSource("otherSeals")
  void nobodyElseOpensIt(Seal other) {
    String sealed = ANSWER.seal(SEAL);

    assertThatIllegalStateException().isThrownBy(() -> SealedAnswer.open(sealed, other));
  }

  @Test
  void oneChangedByteIsNoticed() {
    String[] parts = ANSWER.seal(SEAL).split("\\.", 2);
    byte[] changed = Base64.getDecoder().decode(parts[1]);
    changed[changed.length / 2] ^= 1;
    String tampered = parts[0] + "." + Base64.getEncoder().encodeToString(changed);

    assertThatIllegalStateException().isThrownBy(() -> SealedAnswer.open(tampered, SEAL));
  }

  @Test
  void twoSealsOfOneAnswerDiffer() {
    assertThat(ANSWER.seal(SEAL)).isNotEqualTo(ANSWER.seal(SEAL));
  }

  @Test
  void aSealedAnswerShowsNothingOfItself() {
    String sealed = ANSWER.seal(SEAL);
    String bytes =
        new String(
            Base64.getDecoder().decode(sealed.split("\\.", 2)[1]), StandardCharsets.ISO_8859_1);

    assertThat(sealed + bytes).doesNotContain("8XK2", "camp", "code", "key", "Bearer");
  }
}
