package org.rootscamp.http;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand, set once by {@link AccessFilter}. */
@RequestScoped
public class CurrentCaller {

  private Caller caller = Caller.VISITOR;

  public Caller get() {
    return caller;
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
