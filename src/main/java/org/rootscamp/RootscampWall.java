package org.rootscamp;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class RootscampWall {

  public static void main(String... args) {
    // The data directory may be a relative path, which H2 takes for a mistake unless it is told.
    System.setProperty("h2.implicitRelativePath", "true");
    Quarkus.run(args);
  }
}
