import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the classes of the packaged applications as the JVM has them once they are loaded, for the
 * script {@code start}. A part of the build: {@code java Archive.java <folder of applications>}.
 *
 * <p>The JVM writes them when a short life of the application ends: with the embedded database a
 * small camp in a throw-away folder. The one for PostgreSQL has no database during the build and
 * ends by itself when it first wants to read from it.
 */
final class Archive {

  private static final String TOKEN = "token-of-the-build-0123456789abcdef";
  private static final String EVENT =
      "{'slug':'camp','name':'Camp','date':'2030-03-24','timeZone':'Europe/Paris'}";
  private static final String SLOT =
      "{'name':'Block','start':'2030-03-24T10:00:00Z','end':'2030-03-24T11:00:00Z'}";
  private static final String PLACE =
      "{'edits':[{'op':'place','proposalId':'%s','roomId':'%s','slotId':'%s'}]}";
  private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
  private static final Path JAVA = Path.of(System.getProperty("java.home"));
  private static final int PATIENCE_SECONDS = 120;

  private final Path app;
  private final Path folder;
  private final Path log;
  private final HttpClient client = HttpClient.newHttpClient();
  private Process service;

  private Archive(Path app, Path folder) {
    this.app = app;
    this.folder = folder;
    this.log = folder.resolve(app.getFileName() + ".log");
  }

  public static void main(String... arguments) throws Exception {
    Path build = Path.of(arguments[0]).toAbsolutePath();
    Path folder = Files.createTempDirectory("rootscamp-classes");
    try {
      Archive postgres = new Archive(build.resolve("quarkus-app-pg"), folder);
      Archive embedded = new Archive(build.resolve("quarkus-app"), folder);
      postgres.startWithoutDatabase();
      embedded.startWithDatabase();
      embedded.awaitEnd();
      postgres.awaitEnd();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void startWithDatabase() throws Exception {
    start(Map.of("ROOTSCAMP_DATA", folder.resolve("data").toString()));
    try {
      live("http://127.0.0.1:" + port());
    } finally {
      service.destroy();
    }
  }

  private void startWithoutDatabase() throws Exception {
    start(
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "QUARKUS_FLYWAY_MIGRATE_AT_START", "false",
            "QUARKUS_HIBERNATE_ORM_DATABASE_VERSION_CHECK_ENABLED", "false"));
  }

  private void start(Map<String, String> settings) throws IOException {
    for (String kept : List.of("classes.release", "classes.aot", "classes.jsa")) {
      Files.deleteIfExists(app.resolve(kept));
    }
    // From JDK 25 on, classes are kept linked, too.
    String output =
        Runtime.version().feature() >= 25
            ? "-XX:AOTCacheOutput=" + app.resolve("classes.aot")
            : "-XX:ArchiveClassesAtExit=" + app.resolve("classes.jsa");
    String java = JAVA.resolve("bin/java").toString();
    String jar = app.resolve("quarkus-run.jar").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", output, "-jar", jar);
    Map<String, String> environment = builder.environment();
    // Settings of whoever builds are for their own service.
    environment.keySet().removeIf(name -> name.startsWith("QUARKUS_"));
    environment.keySet().removeIf(name -> name.startsWith("ROOTSCAMP_"));
    environment.put("QUARKUS_HTTP_PORT", "0");
    environment.put("ROOTSCAMP_ORGANISER_TOKEN", TOKEN);
    environment.putAll(settings);
    service = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private int port() throws Exception {
    while (true) {
      boolean ended = !service.isAlive();
      Matcher listening = LISTENING.matcher(Files.readString(log));
      if (listening.find()) {
        return Integer.parseInt(listening.group(1));
      }
      if (ended) {
        throw new IOException("The service did not start:\n" + Files.readString(log));
      }
      Thread.sleep(20);
    }
  }

  private void awaitEnd() throws Exception {
    if (!service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      service.destroyForcibly().waitFor();
      throw new IOException("The service did not end:\n" + Files.readString(log));
    }
    // Which Java they belong to says a copy of that Java's own description.
    Path release = app.resolve("classes.release");
    Files.copy(JAVA.resolve("release"), release, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A camp of one, from its first day to the Wall. */
  private void live(String address) throws Exception {
    String camp = address + "/api/events/camp";
    send("POST", address + "/api/events", TOKEN, EVENT);
    send("PATCH", camp, TOKEN, "{'proposing':{'open':true},'voting':{'open':true}}");
    String room = idIn(send("POST", camp + "/rooms", TOKEN, "{'name':'Hall','capacity':9}"));
    String slot = idIn(send("POST", camp + "/slots", TOKEN, SLOT));
    String badges = send("POST", camp + "/people", TOKEN, "{'people':[{'name':'Ana'}]}");
    String badge = "{'badge':'%s'}".formatted(valueOf("badge", badges));
    String token = valueOf("token", send("POST", camp + "/sign-ins", TOKEN, badge));
    String proposal = idIn(send("POST", camp + "/proposals", token, "{'title':'Tea'}"));
    send("PUT", camp + "/ballot/" + proposal, token, "{'level':'want'}");
    send("POST", camp + "/wall/edits", TOKEN, PLACE.formatted(proposal, room, slot));
    for (String path : List.of("", "/proposals", "/wall", "/screen", "/ballot", "/me/day")) {
      send("GET", camp + path, token, "");
    }
    send("GET", address + "/camp", token, "");
    send("GET", address + "/q/health/ready", token, "");
  }

  private String send(String method, String address, String token, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .method(method, body.isEmpty() ? noBody() : ofString(body.replace('\'', '"')))
            .header("Content-Type", "application/json")
            .header("If-Match", "*")
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + address + " was answered with " + answer.body());
    }
    return answer.body();
  }

  private static String idIn(String answer) {
    return valueOf("id", answer);
  }

  private static String valueOf(String field, String answer) {
    Pattern value = Pattern.compile('"' + field + "\":\"([^\"]+)\"");
    return value.matcher(answer).results().findFirst().orElseThrow().group(1);
  }
}
