package org.rootscamp.http.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** The caller of the request at hand, set once by {@link AccessFilter}. */
@RequestScoped
public class CurrentCaller {

  private Caller caller = Caller.VISITOR;
  private String token = "";

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

  /** The token that was sent; empty where none was. */
  public String token() {
    return token;
  }

  void set(Caller caller, String token) {
    this.caller = caller;
    this.token = token;
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
