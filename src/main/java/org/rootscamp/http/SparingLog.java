package org.rootscamp.http;

import io.quarkus.logging.LoggingFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.rootscamp.http.storage.Databases;

/**
 * Keeps a failure that repeats itself from filling the disk: of each kind one is told in ten
 * seconds, whoever tells it, and how many more there were; of all kinds fifty. What is known, a
 * database that is away and a client that has gone, takes one line; only the unexpected has a stack
 * trace.
 */
@LoggingFilter(name = "sparing")
public final class SparingLog implements Filter {

  private static final long SPAN_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int MOST_IN_A_SPAN = 50;
  private static final int MOST_KINDS = 1_000;

  /** The message alone, with what belongs into it. */
  private static final Formatter MESSAGE = new PatternFormatter("%s");

  private final LongSupplier nanos;
  private final Map<String, Kind> kinds = new HashMap<>();
  private long spanBegan;
  private int inThisSpan;

  /** When one of a kind was told last, and how many were not since. */
  private static final class Kind {
    private long told;
    private int untold;
  }

  public SparingLog() {
    this(System::nanoTime);
  }

  SparingLog(LongSupplier nanos) {
    this.nanos = nanos;
    spanBegan = nanos.getAsLong();
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    if (entry.getLevel().intValue() < Level.WARNING.intValue()) {
      return true;
    }
    int untold = admit(kindOf(entry), nanos.getAsLong());
    if (untold < 0) {
      return false;
    }
    shorten(entry, untold);
    return true;
  }

  /** How many of this kind were not told since the last one that was; -1 if neither is this one. */
  private synchronized int admit(String name, long now) {
    if (now - spanBegan >= SPAN_NANOS) {
      spanBegan = now;
      inThisSpan = 0;
    }
    if (kinds.size() >= MOST_KINDS) {
      kinds.clear();
    }
    Kind kind = kinds.get(name);
    boolean tooSoon = kind != null && now - kind.told < SPAN_NANOS;
    if (tooSoon || inThisSpan >= MOST_IN_A_SPAN) {
      kinds.computeIfAbsent(name, any -> new Kind()).untold++;
      return -1;
    }
    inThisSpan++;
    Kind told = kinds.computeIfAbsent(name, any -> new Kind());
    int untold = told.untold;
    told.told = now;
    told.untold = 0;
    return untold;
  }

  private static String kindOf(LogRecord entry) {
    Throwable thrown = entry.getThrown();
    String kind = entry.getLoggerName() + "\n" + entry.getMessage();
    if (thrown == null) {
      return kind;
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    return kind + "\n" + thrown.getClass() + (trace.length == 0 ? "" : "\n" + trace[0]);
  }

  private static void shorten(LogRecord entry, int untold) {
    Throwable thrown = entry.getThrown();
    boolean known = thrown != null && (Databases.isUnavailable(thrown) || Clients.isGone(thrown));
    if (!known && untold == 0) {
      return;
    }
    StringBuilder message = new StringBuilder(MESSAGE.format(entry));
    if (known) {
      message.append(": ").append(cause(thrown));
      entry.setThrown(null);
    }
    if (untold > 0) {
      message.append(" (and ").append(untold).append(" more like it)");
    }
    say(entry, message.toString());
  }

  /** What lies behind it, in one line. */
  private static String cause(Throwable thrown) {
    Throwable last =
        Stream.iterate(thrown, it -> it != null, Throwable::getCause)
            .reduce((outer, inner) -> inner)
            .orElseThrow();
    return last.toString().lines().findFirst().orElse("");
  }

  private static void say(LogRecord entry, String message) {
    entry.setParameters(null);
    if (entry instanceof ExtLogRecord full) {
      full.setMessage(message, FormatStyle.NO_FORMAT);
    } else {
      entry.setMessage(message);
    }
  }
}
