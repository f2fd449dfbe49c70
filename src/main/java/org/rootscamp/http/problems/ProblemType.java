package org.rootscamp.http.problems;

import java.util.Locale;

/**
 * The kinds of problems that the service answers with. The name on the wire ({@code
 * /problems/<name>}), the status and the title of a type never change.
 */
public enum ProblemType {
  INVALID_REQUEST(400, "The request is not valid"),
  INVALID_JSON(400, "The body is not the JSON that is expected here"),
  UNAUTHENTICATED(401, "A valid token is needed"),
  SIGN_IN_REFUSED(401, "This badge or code is not known here"),
  FORBIDDEN(403, "Your role does not allow this"),
  NOT_FOUND(404, "There is no such thing here"),
  METHOD_NOT_ALLOWED(405, "This address does not know that method"),
  NOT_ACCEPTABLE(406, "No acceptable form of the answer exists"),
  REQUEST_TIMEOUT(408, "The body did not arrive in time"),
  SLUG_TAKEN(409, "Another event has this slug"),
  NAME_TAKEN(409, "Another one has this name"),
  SLOT_OVERLAP(409, "Time slots never overlap"),
  IN_USE(409, "Something still depends on this"),
  PROPOSING_CLOSED(409, "Proposing is closed"),
  VOTING_CLOSED(409, "Voting is closed"),
  BALLOT_SEALED(409, "The ballot is sealed"),
  DOOR_FULL(409, "The door lets in nobody more"),
  TOO_MANY_OPEN_PROPOSALS(409, "You have as many open proposals as you may have"),
  EVENT_OVER(409, "What was kept of the people of this event was removed"),
  ASKING_OVER(409, "Nobody is asked that any more"),
  NAMED_ALREADY(409, "You have another name here"),
  PROPOSAL_NOT_OPEN(409, "The proposal was withdrawn or merged"),
  MERGE_REFUSED(409, "These proposals cannot be merged or parted"),
  ASSEMBLY_RUNNING(409, "A draft is already being made"),
  DRAFT_NOT_READY(409, "The draft is not ready"),
  PROOF_OUT_OF_REACH(409, "A proof would take too long"),
  CONSTRAINT_VIOLATED(409, "A rule of the Wall would be broken"),
  NOTHING_TO_UNDO(409, "There is nothing to undo"),
  NOTHING_TO_REDO(409, "There is nothing to redo"),
  UNDO_OF_PUBLICATION(409, "The newest change is a publication"),
  UNDO_OVERTAKEN(409, "It was changed again since"),
  DRAFT_OUTDATED(409, "The Wall has changed since this draft was begun"),
  PRECONDITION_FAILED(412, "It has changed since you read it"),
  CONTENT_TOO_LARGE(413, "The body is too large"),
  URI_TOO_LONG(414, "The address is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another body"),
  PRECONDITION_REQUIRED(428, "If-Match is needed here"),
  TOO_MANY_SIGN_INS(429, "There were too many wrong sign-ins"),
  TOO_MANY_ASKINGS(429, "You have asked many people within an hour"),
  HEADERS_TOO_LARGE(431, "The headers are too large"),
  INTERNAL_ERROR(500, "Something went wrong on the server"),
  UNAVAILABLE(503, "The service is busy or its database is away");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The last part of the type's address, such as {@code voting-closed}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stable type of RFC 9457, such as {@code /problems/voting-closed}. */
  public String uri() {
    return "/problems/" + wireName();
  }
}
