package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.ranking.LazyMinimum.Bounds;
import org.rootscamp.ranking.LazyMinimum.Key;
import org.rootscamp.ranking.LazyMinimum.Minimum;

class LazyMinimumTest {

  private static final BigInteger HUGE = BigInteger.TEN.pow(40);

  @Test
  void exactKeysDecideWhereDoublesCannot() {
    Key more = new Key(HUGE.add(BigInteger.ONE), 1);
    Key less = new Key(HUGE, 1);
    Key same = new Key(HUGE.multiply(BigInteger.TWO), 2);

    assertThat(find(more, less, same)).contains(new Minimum(less, List.of(1, 2)));
  }

  @Test
  void candidatesWithoutAKeyNeverWin() {
    Key key = new Key(HUGE, 1);

    assertThat(find(null, key, null)).contains(new Minimum(key, List.of(1)));
    assertThat(find(null, null)).isEmpty();
  }

  /** All bounds are the same, so that they say nothing. */
  private static Optional<Minimum> find(Key... keys) {
    int[] open = IntStream.range(0, keys.length).toArray();
    LazyMinimum.Keys vague =
        new LazyMinimum.Keys() {
          @Override
          public Bounds bounds(int candidate) {
            return new Bounds(0, Double.POSITIVE_INFINITY);
          }

          @Override
          public Optional<Key> exact(int candidate) {
            return Optional.ofNullable(keys[candidate]);
          }
        };
    return new LazyMinimum(open, vague).find();
  }
}
