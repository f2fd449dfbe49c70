package org.rootscamp.voting;

import java.util.List;
import org.rootscamp.http.IfMatch;

/** What a voter wants of their ballot, as it was sent. */
sealed interface BallotChange {

  /** Replaces the whole ballot; {@code ifMatch} names the present one. */
  record Replace(List<ChoiceRequest> choices, IfMatch ifMatch) implements BallotChange {}

  /** Sets one choice; repeating it changes nothing. */
  record Choose(String proposalId, Level level) implements BallotChange {}

  /**
   * Takes one choice back; a choice that is not there is no error. One that comes from a merge can
   * be taken back after voting has closed, too.
   */
  record Drop(String proposalId) implements BallotChange {}
}
