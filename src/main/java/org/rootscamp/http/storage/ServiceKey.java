package org.rootscamp.http.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The key of the service, which is not in its database: the one that is configured, or beside an
 * embedded database a file that is made at the first start. Instances that share a database have to
 * be given the same one; without any, all of them use one that everybody can know.
 */
@ApplicationScoped
public class ServiceKey {

  private static final Logger LOG = Logger.getLogger(ServiceKey.class);
  private static final int LEAST_LENGTH = 32;
  private static final int BYTES = 32;
  private static final String NO_SECRET = "rootscamp";

  private final byte[] bytes;

  ServiceKey(
      @ConfigProperty(name = "rootscamp.key") Optional<String> configured,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    bytes = of(configured, DiskSync.fileOf(url)).getBytes(StandardCharsets.UTF_8);
  }

  /** The key as it is; never to be shown. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The key for a service.
   *
   * @param database the file of an embedded database, beside which the key is kept
   * @throws IllegalStateException if the configured key is too short to be safe
   */
  static String of(Optional<String> configured, Optional<Path> database) {
    if (configured.isPresent() && configured.get().length() < LEAST_LENGTH) {
      throw new IllegalStateException(
          "ROOTSCAMP_KEY needs at least " + LEAST_LENGTH + " characters");
    }
    if (configured.isPresent()) {
      return configured.get();
    }
    if (database.isEmpty()) {
      LOG.warn("ROOTSCAMP_KEY is not set: whoever reads the database can try out badge codes");
      return NO_SECRET;
    }
    return kept(database.get().resolveSibling("key"));
  }

  private static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " can be neither read nor made", e);
    }
  }

  /** Whole or not at all, and readable by its owner alone where the file system knows owners. */
  private static void make(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "key", null);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
