package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/** One edit is taken out of a Wall, wherever it stands among those of others. */
class WithoutEditTest {

  private static final int CAMPS = 200;

  /** Two volunteers who touch different sessions and cells do not notice each other's undo. */
  @ParameterizedTest
  @ValueSource(longs = {2013, 1303})
  void itIsAsIfThatEditHadNeverBeen(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CAMPS; i++) {
      Half mine = new Half(random);
      Half theirs = new Half(random);
      WallContent before = both(mine.now(), theirs.now());
      WallContent withoutMe = both(mine.now(), theirs.next());
      WallContent after = both(mine.next(), theirs.now());
      WallContent now = both(mine.next(), theirs.next());

      WithoutEdit without = WithoutEdit.of(before, after, now);

      assertThat(without.isPossible()).isTrue();
      assertThat(facts(without.placements(), without.held()))
          .isEqualTo(facts(withoutMe.placements(), withoutMe.held()));
    }
  }

  /** Whatever of it was changed again is named, and nothing else. */
  @ParameterizedTest
  @ValueSource(longs = {2013, 1303})
  void whatWasChangedAgainIsNamed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CAMPS; i++) {
      Half mine = new Half(random);
      WallContent further = new Half(random, mine).next();

      WithoutEdit without = WithoutEdit.of(mine.now(), mine.next(), further);

      Set<UUID> touched = differingSessions(mine.now(), mine.next());
      touched.retainAll(differingSessions(mine.next(), further));
      assertThat(without.sessionsSince()).isEqualTo(touched);
      Set<Place> cells = differingCells(mine.now(), mine.next());
      cells.retainAll(differingCells(mine.next(), further));
      assertThat(without.cellsSince()).isEqualTo(cells);
    }
  }

  @Test
  void aMarkIsNoChange() {
    UUID session = UUID.randomUUID();
    Place there = place();
    WallContent after = content(new Placed(session, there, false, false, null, null));
    WallContent marked =
        content(new Placed(session, there, false, false, place(), java.time.Instant.EPOCH));

    assertThat(WithoutEdit.of(WallContent.EMPTY, after, marked).isPossible()).isTrue();
  }

  private static WallContent content(Placed... placed) {
    return new WallContent(List.of(placed), List.of(), List.of());
  }

  private static WallContent both(WallContent one, WallContent other) {
    List<Placed> placements = new ArrayList<>(one.placements());
    placements.addAll(other.placements());
    List<Place> held = new ArrayList<>(one.held());
    held.addAll(other.held());
    return new WallContent(placements, held, List.of());
  }

  private static Set<Object> facts(List<Placed> placements, List<Place> held) {
    Set<Object> facts = new HashSet<>(held);
    facts.addAll(placements);
    assertThat(facts).hasSize(placements.size() + held.size());
    return facts;
  }

  private static Set<UUID> differingSessions(WallContent one, WallContent other) {
    Set<UUID> ids = new HashSet<>();
    for (WallContent content : List.of(one, other)) {
      for (Placed placed : content.placements()) {
        if (!runs(one, placed.proposalId()).equals(runs(other, placed.proposalId()))) {
          ids.add(placed.proposalId());
        }
      }
    }
    return ids;
  }

  private static Set<Placed> runs(WallContent content, UUID session) {
    Set<Placed> runs = new HashSet<>(content.placements());
    runs.removeIf(run -> !run.proposalId().equals(session));
    return runs;
  }

  private static Set<Place> differingCells(WallContent one, WallContent other) {
    Set<Place> cells = new HashSet<>(one.held());
    cells.addAll(other.held());
    cells.removeIf(cell -> one.held().contains(cell) && other.held().contains(cell));
    return cells;
  }

  private static Place place() {
    return new Place(UUID.randomUUID(), UUID.randomUUID());
  }

  /** Some sessions, some of them twice, and cells of their own, at two moments. */
  private record Half(List<UUID> sessions, List<Place> cells, WallContent now, WallContent next) {
    Half(Random random) {
      this(random, ids(4), places(), null);
    }

    Half(Random random, Half same) {
      this(random, same.sessions, same.cells, same.next);
    }

    private Half(Random random, List<UUID> sessions, List<Place> cells, WallContent from) {
      this(
          sessions,
          cells,
          from == null ? some(random, sessions, cells) : from,
          some(random, sessions, cells));
    }

    private static List<UUID> ids(int number) {
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        ids.add(UUID.randomUUID());
      }
      return ids;
    }

    private static List<Place> places() {
      return ids(6).stream().map(room -> new Place(room, UUID.randomUUID())).toList();
    }

    private static WallContent some(Random random, List<UUID> sessions, List<Place> cells) {
      List<Placed> placements = new ArrayList<>();
      List<Place> held = new ArrayList<>();
      for (Place cell : cells) {
        int what = random.nextInt(sessions.size() + 2);
        if (what < sessions.size()) {
          UUID session = sessions.get(what);
          boolean pinned = random.nextInt(4) == 0;
          placements.add(new Placed(session, cell, pinned, random.nextInt(4) == 0, null, null));
        } else if (what == sessions.size()) {
          held.add(cell);
        }
      }
      return new WallContent(placements, held, List.of());
    }
  }
}
