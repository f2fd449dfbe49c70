package org.rootscamp;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import org.rootscamp.http.UnroutableRequests;

/** Starts the service. */
@QuarkusMain
public class RootscampWall {

  private static final String DATA = "rootscamp.data";

  public static void main(String... args) {
    // H2 takes no relative path, people do.
    String directory =
        Optional.ofNullable(System.getProperty(DATA))
            .or(() -> Optional.ofNullable(System.getenv("ROOTSCAMP_DATA")))
            .orElse("data");
    System.setProperty(DATA, Path.of(directory).toAbsolutePath().toString());
    UnroutableRequests.keepFromServer();
    Quarkus.run(args);
  }
}
