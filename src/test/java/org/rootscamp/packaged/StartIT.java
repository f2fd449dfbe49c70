package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the service. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It is for a shell")
class StartIT {

  private static final Path BUILD = Path.of(System.getProperty("app.directory", "target"));
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir Path directory;

  @Test
  void classesOfTheServiceComeFromWhatTheBuildKeptAndNothingIsSaidOfIt() throws IOException {
    Path loaded = directory.resolve("loaded");
    String options = "-XX:TieredStopAtLevel=1 -Xlog:class+load:file=" + loaded;

    try (PackagedApp app = PackagedApp.embedded(directory, Map.of("JAVA_OPTS", options))) {
      assertThat(app.log().lines()).isNotEmpty().allMatch(line -> line.contains(" INFO "));
    }

    assertThat(Files.readAllLines(loaded))
        .filteredOn(line -> line.contains("org.rootscamp.people.Person "))
        .singleElement()
        .asString()
        .contains("shared objects file");
  }

  @Test
  void bothApplicationsHaveTheClassesOfThisJava() {
    assertThat(List.of("quarkus-app", "quarkus-app-pg"))
        .allSatisfy(
            app ->
                assertThat(BUILD.resolve(app).resolve("classes.release"))
                    .hasSameTextualContentAs(JAVA.resolve("release")));
  }

  @Test
  void argumentsOptionsAndHeapReachTheJvm() throws Exception {
    assertThat(said(Map.of("JAVA_OPTS", "-Xss1m -ea"), "verify", "a b"))
        .containsSubsequence("-Xmx256m", "-Xss1m", "-ea", "-jar", jar(), "verify", "a b")
        .endsWith("-jar", jar(), "verify", "a b")
        .contains("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC");
    assertThat(said(Map.of("ROOTSCAMP_HEAP", "2g")))
        .contains("-Xmx2g")
        .doesNotContain("-Xmx256m", "-Xmn32m")
        .endsWith("-jar", jar());
    assertThat(said(Map.of("JAVA_OPTS", "-XX:+UseG1GC")))
        .contains("-XX:+UseG1GC")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void whatWasKeptForOneJavaIsNotGivenToAnother() throws Exception {
    Files.writeString(directory.resolve("release"), "JAVA_VERSION=\"8\"");

    assertThat(said(Map.of()))
        .noneMatch(word -> word.contains("SharedArchiveFile") || word.contains("AOTCache"));
  }

  private static String jar() {
    return BUILD.resolve("quarkus-app/quarkus-run.jar").toAbsolutePath().toString();
  }

  /** What a Java would be told that lies in the directory, line by line. */
  private List<String> said(Map<String, String> settings, String... arguments) throws Exception {
    Path java = directory.resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path start = BUILD.resolve("quarkus-app/start").toAbsolutePath();
    ProcessBuilder builder = new ProcessBuilder(start.toString()).directory(directory.toFile());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "ROOTSCAMP_HEAP"));
    builder.environment().put("JAVA_HOME", directory.toString());
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
