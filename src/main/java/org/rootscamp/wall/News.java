package org.rootscamp.wall;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rootscamp.wall.WallPrint.Session;
import org.rootscamp.wall.WallPrint.Shown;
import org.rootscamp.wall.WallPrint.Slot;

/**
 * What a published Wall prints differently since a while, for the marks of its cells: other times
 * and names than people have read before. Where sessions are is told by {@link Marks}.
 *
 * @param subject the time slot, the room or the proposal
 * @param was what people have read before: an instant, a name, a title, {@code session} or {@code
 *     cancelled}; null for facilitators, since who has left is named nowhere
 * @param at when it changed last
 */
record News(UUID subject, What what, String was, Instant at) {

  /** What of the subject changed. */
  enum What {
    @JsonProperty("start")
    START,
    @JsonProperty("end")
    END,
    @JsonProperty("slot")
    SLOT,
    @JsonProperty("room")
    ROOM,
    @JsonProperty("title")
    TITLE,
    @JsonProperty("facilitators")
    FACILITATORS,
    @JsonProperty("status")
    STATUS;

    /** The name on the wire, for example {@code start}. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Key(UUID subject, What what) {}

  static final String TAKES_PLACE = "session";
  static final String CANCELLED = "cancelled";

  static String standing(boolean takesPlace) {
    return takesPlace ? TAKES_PLACE : CANCELLED;
  }

  /**
   * The news after a change. What changes again within the lifetime is news against what people
   * read first; what becomes as it was is none.
   *
   * @param known those before it
   * @param before what was printed; nothing is news while nobody was shown it
   */
  static List<News> after(
      List<News> known, WallPrint before, WallPrint now, Instant at, Duration lifetime) {
    Collected news = new Collected(at);
    known.stream().filter(it -> at.isBefore(it.at().plus(lifetime))).forEach(news::keep);
    if (before.published()) {
      before.slots().forEach((id, was) -> news.ofSlot(id, was, now.slots().get(id)));
      before.rooms().forEach((id, was) -> news.of(id, What.ROOM, was, now.rooms().get(id)));
      before.sessions().forEach((id, was) -> news.ofSession(id, was, now.sessions().get(id)));
      before.runs().stream().filter(now::differsInStanding).forEach(news::ofRun);
    }
    return List.copyOf(news.byKey.values());
  }

  private static final class Collected {
    private final Instant at;
    private final Map<Key, News> byKey = new LinkedHashMap<>();

    Collected(Instant at) {
      this.at = at;
    }

    void keep(News news) {
      byKey.put(new Key(news.subject(), news.what()), news);
    }

    void ofSlot(UUID id, Slot was, Slot is) {
      if (is != null) {
        of(id, What.START, was.start().toString(), is.start().toString());
        of(id, What.END, was.end().toString(), is.end().toString());
        of(id, What.SLOT, was.name(), is.name());
      }
    }

    void ofSession(UUID id, Session was, Session is) {
      if (is != null) {
        of(id, What.TITLE, was.title(), is.title());
        if (!was.facilitators().equals(is.facilitators())) {
          keep(new News(id, What.FACILITATORS, null, at));
        }
      }
    }

    void ofRun(Shown was) {
      of(was.proposalId(), What.STATUS, standing(was.takesPlace()), standing(!was.takesPlace()));
    }

    void of(UUID subject, What what, String was, String is) {
      if (is == null || was.equals(is)) {
        return;
      }
      Key key = new Key(subject, what);
      News known = byKey.get(key);
      String readFirst = known == null ? was : known.was();
      byKey.remove(key);
      if (!Objects.equals(readFirst, is)) {
        byKey.put(key, new News(subject, what, readFirst, at));
      }
    }
  }
}
