package org.rootscamp.bench.service;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How soon all open pages hear of an edit, and have the new Wall. */
final class Streams implements AutoCloseable {

  private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
  private static final int PATIENCE_SECONDS = 30;

  /** A page that gets no new Wall asks again, and not at once. */
  private static final int AGAIN_MILLIS = 200;

  private final Stand stand;
  private final Camp camp;
  private final List<Page> pages = new ArrayList<>();
  private final Map<Integer, Integer> others = new ConcurrentSkipListMap<>();
  private volatile Change change;

  Streams(Stand stand, Camp camp) {
    this.stand = stand;
    this.camp = camp;
  }

  /** One edit, and who has heard of it and seen it; times are nanoseconds after it was sent. */
  private static final class Change {
    final int revision;
    final Buffer request;
    final long sent = System.nanoTime();
    final AtomicInteger unseen;
    final AtomicLong heard = new AtomicLong();
    final AtomicLong seen = new AtomicLong();
    final Promise<Void> done = Promise.promise();

    Change(int revision, Buffer request, int pages) {
      this.revision = revision;
      this.request = request;
      unseen = new AtomicInteger(pages);
    }

    void heard() {
      heard.accumulateAndGet(System.nanoTime() - sent, Math::max);
    }

    void seen() {
      seen.accumulateAndGet(System.nanoTime() - sent, Math::max);
      if (unseen.decrementAndGet() == 0) {
        done.complete();
      }
    }
  }

  /** A page: its stream, and the connection on which it reads the Wall when the stream says so. */
  private final class Page {
    final Connection stream;
    final Connection reads;
    final Promise<Void> greeted = Promise.promise();
    private String text = "";
    private int revision = -1;

    Page(Connection stream, Connection reads) {
      this.stream = stream;
      this.reads = reads;
    }

    void listen() {
      Buffer request = camp.get("/wall/events").with("Accept", "text/event-stream").bytes();
      stream.loop().runOnContext(go -> stream.listen(request, this::part, end -> ended()));
    }

    private void ended() {
      greeted.tryFail("A stream ended");
    }

    private void part(Buffer part) {
      text += part.toString();
      int end = text.lastIndexOf('\n') + 1;
      Matcher matcher = REVISION.matcher(text.substring(0, end));
      while (matcher.find()) {
        told(Integer.parseInt(matcher.group(1)));
      }
      text = text.substring(end);
      greeted.tryComplete();
    }

    private void told(int now) {
      Change expected = change;
      if (expected != null && revision < expected.revision && now >= expected.revision) {
        expected.heard();
        look(expected);
      }
      revision = Math.max(revision, now);
    }

    private void look(Change expected) {
      reads.send(
          expected.request,
          answer -> {
            if (answer.status() == 200) {
              expected.seen();
            } else if (change == expected) {
              others.merge(answer.status(), 1, Integer::sum);
              stand.loops.vertx().setTimer(AGAIN_MILLIS, timer -> look(expected));
            }
          });
    }
  }

  /** Opens pages until there are so many. */
  void open(int count) {
    int more = count - pages.size();
    List<Connection> streams = stand.loops.connect(stand.service().port, more);
    List<Connection> reads = stand.loops.connect(stand.service().port, more);
    for (int from = 0; from < more; from += 100) {
      List<Future<Void>> greeted = new ArrayList<>();
      for (int i = from; i < Math.min(more, from + 100); i++) {
        Page page = new Page(streams.get(i), reads.get(i));
        pages.add(page);
        page.listen();
        greeted.add(page.greeted.future());
      }
      Loops.await(Future.all(greeted));
    }
  }

  /** Says whether all pages saw every edit; if not, more of them will not either. */
  boolean measure() {
    Editor editor = new Editor(stand.api(), camp);
    int rounds = stand.options.rounds;
    double[] answered = new double[rounds];
    double[] heard = new double[rounds];
    double[] seen = new double[rounds];
    others.clear();
    for (int round = -1; round < rounds; round++) {
      long[] answer = {0};
      Change edit = edit(editor, answer);
      if (edit.unseen.get() > 0) {
        give(edit.unseen.get());
        return false;
      }
      if (round >= 0) {
        answered[round] = answer[0] / 1e6;
        heard[round] = edit.heard.get() / 1e6;
        seen[round] = edit.seen.get() / 1e6;
      }
      Machine.pause(1_000);
    }
    editor.finish(stand.api());
    report("event at the last", heard, "edit answered after " + median(answered), 1_000, 60, 30);
    String again = others.isEmpty() ? "" : "asked again after " + others;
    report("new Wall at the last", seen, again, 1_000, 180, 100);
    return true;
  }

  private void give(int unseen) {
    String measured = "not at %,d of them within %d s".formatted(unseen, PATIENCE_SECONDS);
    String what = "new Wall at the last of %,d streams".formatted(pages.size());
    Target target = pages.size() == 1_000 ? Target.millis(180, 100) : Target.millis(1_000, 500);
    double never = Double.POSITIVE_INFINITY;
    stand.report.add(what, stand.where(camp.size()), measured, "" + others, never, target);
  }

  private Change edit(Editor editor, long[] answer) {
    Answer before = stand.api().call(Reads.gzip(camp.get("/wall")));
    Request look = Reads.gzip(camp.get("/wall")).with("If-None-Match", before.header("ETag"));
    int revision = stand.api().call(camp.get("/wall")).json().getInteger("revision") + 1;
    Request request = editor.request();
    change = new Change(revision, look.bytes(), pages.size());
    editor.answered(stand.api().call(request));
    answer[0] = System.nanoTime() - change.sent;
    change
        .done
        .future()
        .toCompletionStage()
        .toCompletableFuture()
        .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
    return change;
  }

  private static String median(double... values) {
    return Figures.millis(Rounds.median(values));
  }

  private void report(
      String what, double[] values, String beside, int judgedAt, double atLeast, double aim) {
    Target target = Target.NONE;
    if (pages.size() == judgedAt) {
      target = Target.millis(atLeast, aim);
    } else if (pages.size() == 5_000 && what.startsWith("new")) {
      target = Target.millis(1_000, 500);
    }
    double judged = Rounds.median(values);
    stand.report.add(
        "%s of %,d streams".formatted(what, pages.size()),
        stand.where(camp.size()),
        Figures.millis(judged),
        beside,
        target == Target.NONE ? Double.NaN : judged,
        target);
  }

  @Override
  public void close() {
    change = null;
    pages.forEach(
        page -> {
          page.stream.close();
          page.reads.close();
        });
  }
}
