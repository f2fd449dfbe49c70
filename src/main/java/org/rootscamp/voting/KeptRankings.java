package org.rootscamp.voting;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers in memory, of which those that nobody asked for lately go when there are too many. */
final class KeptRankings {

  private final long mostBytes;
  private final Map<RankingKey, RankingAnswer> byKey = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  KeptRankings(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  synchronized Optional<RankingAnswer> find(RankingKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The newest stays, whatever its size. */
  synchronized void keep(RankingKey key, RankingAnswer answer) {
    RankingAnswer before = byKey.put(key, answer);
    bytes += answer.body().length - (before == null ? 0 : before.body().length);
    Iterator<RankingAnswer> eldest = byKey.values().iterator();
    while (bytes > mostBytes && byKey.size() > 1) {
      bytes -= eldest.next().body().length;
      eldest.remove();
    }
  }
}
