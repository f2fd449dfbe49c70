package org.rootscamp.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The caller of the request at hand, set once by {@link AccessFilter}. */
@RequestScoped
public class CurrentCaller {

  private Caller caller = Caller.VISITOR;

  public Caller get() {
    return caller;
  }

  /**
   * The id of the person who calls.
   *
   * @throws ApiProblem 403 for the organiser's token, which is nobody's badge
   */
  public UUID personId() {
    if (!caller.isPerson()) {
      throw ApiProblem.forbidden("The organiser's token is nobody's badge.");
    }
    return caller.personId();
  }

  void set(Caller caller) {
    this.caller = caller;
  }

  /** Refuses callers below a role, for rules that depend on more than the operation. */
  public void require(Role needed) {
    if (!caller.role().atLeast(needed)) {
      throw refusal(caller);
    }
  }

  static ApiProblem refusal(Caller caller) {
    return caller.authenticated()
        ? ApiProblem.forbidden("This needs a higher role than yours in this event.")
        : new ApiProblem(ProblemType.UNAUTHENTICATED, "Sign in and send your token.");
  }
}
