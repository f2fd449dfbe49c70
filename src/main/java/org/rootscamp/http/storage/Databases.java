package org.rootscamp.http.storage;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** What a failure of the database means, whichever database it is. */
public final class Databases {

  /** SQL states: connection, transaction rollback, resources, shutdown, system error. */
  private static final List<String> AWAY = List.of("08", "40", "53", "57", "58");

  /** H2: database closed, broken, full or locked for too long. */
  private static final List<String> H2_AWAY =
      List.of("90020", "90028", "90030", "90031", "90098", "90100", "90121", "HYT00");

  private Databases() {}

  public static boolean isUniqueViolation(Throwable thrown) {
    return any(
        thrown,
        cause ->
            cause instanceof ConstraintViolationException violation
                && violation.getKind() == ConstraintKind.UNIQUE);
  }

  /** Two changed the same thing at once, and this one came second. */
  public static boolean isLostRace(Throwable thrown) {
    return isUniqueViolation(thrown)
        || any(thrown, cause -> cause instanceof StaleStateException)
        || any(thrown, cause -> cause instanceof OptimisticLockException);
  }

  public static boolean isUnavailable(Throwable thrown) {
    return any(thrown, cause -> cause instanceof SQLException failure && isAway(failure));
  }

  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      return true; // the pool gave no connection
    }
    return H2_AWAY.contains(state)
        || AWAY.stream().anyMatch(state::startsWith)
        || any(failure, cause -> cause instanceof IOException || cause instanceof MVStoreException);
  }

  private static boolean any(Throwable thrown, Predicate<Throwable> test) {
    return all(thrown).anyMatch(test);
  }

  /** With what was suppressed: there a commit that fails says why. */
  private static Stream<Throwable> all(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it), Stream.of(it.getSuppressed()).flatMap(Databases::all)));
  }
}
