package org.rootscamp.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Stands between a browser and the application and counts the bytes that the browser receives, and
 * the streams that it holds.
 */
final class CountingProxy implements AutoCloseable {

  private static final Pattern STREAM = Pattern.compile("^GET \\S+/wall/events ");

  private final ServerSocket door;
  private final int target;
  private final AtomicLong received = new AtomicLong();
  private final Set<Socket> streams = ConcurrentHashMap.newKeySet();

  CountingProxy(int target) {
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.target = target;
    inBackground(this::accept);
  }

  String url(String path) {
    return "http://localhost:" + door.getLocalPort() + path;
  }

  long received() {
    return received.get();
  }

  /** How many of its connections carry a stream of an event now. */
  int streams() {
    return streams.size();
  }

  private void accept() {
    try {
      while (true) {
        Socket browser = door.accept();
        Socket application = new Socket(InetAddress.getLoopbackAddress(), target);
        inBackground(() -> pump(browser, application, asked -> note(browser, asked)));
        inBackground(() -> pump(application, browser, bytes -> received.addAndGet(bytes.length)));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void note(Socket browser, byte[] asked) {
    if (STREAM.matcher(new String(asked, ISO_8859_1)).find()) {
      streams.add(browser);
    }
  }

  private void pump(Socket from, Socket to, Consumer<byte[]> watch) {
    byte[] buffer = new byte[16_384];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        watch.accept(Arrays.copyOf(buffer, n));
        out.write(buffer, 0, n);
      }
    } catch (IOException closed) {
      // One side has left.
    } finally {
      streams.remove(from);
      streams.remove(to);
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
