package org.rootscamp.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a browser and the application and counts the bytes that the browser receives. */
final class CountingProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final AtomicLong received = new AtomicLong();

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

  private void accept() {
    try {
      while (true) {
        Socket browser = door.accept();
        Socket application = new Socket(InetAddress.getLoopbackAddress(), target);
        inBackground(() -> pump(browser, application, new AtomicLong()));
        inBackground(() -> pump(application, browser, received));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void pump(Socket from, Socket to, AtomicLong count) {
    byte[] buffer = new byte[16_384];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count.addAndGet(n);
        out.write(buffer, 0, n);
      }
    } catch (IOException closed) {
      // One side has left.
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
