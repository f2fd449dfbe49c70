package org.rootscamp.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the service under test listens, and who looks at everything that it answers. */
public final class Service {

  private static final List<Consumer<Response>> WATCHERS = new CopyOnWriteArrayList<>();

  /** Of a process of its own; otherwise the service runs in this one. */
  private static volatile String packaged;

  private Service() {}

  /** From now on it is a process of its own on this machine. */
  public static void listensAt(int port) {
    packaged = "http://localhost:" + port;
  }

  /** The whole address of a path. */
  public static String url(String path) {
    return base() + path;
  }

  private static String base() {
    return packaged != null
        ? packaged
        : ConfigProvider.getConfig().getValue("test.url", String.class);
  }

  /** Shows every answer to a watcher, whose complaint fails the test that asked. */
  public static void watch(Consumer<Response> watcher) {
    WATCHERS.add(watcher);
  }

  public static void watchNoMore(Consumer<Response> watcher) {
    WATCHERS.remove(watcher);
  }

  static Response watched(Response response) {
    WATCHERS.forEach(watcher -> watcher.accept(response));
    return response;
  }
}
