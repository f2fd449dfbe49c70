package org.rootscamp.http.access;

import java.util.Optional;

/** Knows whose a token is; implemented where people live, so that this package knows no feature. */
public interface TokenDirectory {

  /** The holder if that is known without asking anybody, or nothing; never blocks. */
  Optional<Caller> known(String token);

  /** The holder of a living token, or nothing for an unknown, revoked or malformed one. */
  Optional<Caller> holderOf(String token);
}
