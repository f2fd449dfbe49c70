package org.rootscamp.proposals;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.Person;

/**
 * What somebody may do with a proposal. Its submitter and volunteers are in charge of it, and
 * nobody inherits that. Whom they named to facilitate it may edit it. Whoever took it up when it
 * was a wish may say how they run it; what people chose stays as its author wrote it. Nobody but
 * those in charge takes others off.
 */
public record Rights(Proposal proposal, Caller caller) {

  boolean inCharge() {
    return caller.role().atLeast(Role.VOLUNTEER) || proposal.isSubmittedBy(caller.personId());
  }

  boolean facilitates() {
    return proposal.isRunBy(caller.personId());
  }

  /**
   * Lets its submitter, its facilitators and volunteers pass.
   *
   * @throws ApiProblem 403 for others
   */
  public void requirePart() {
    if (!inCharge() && !facilitates()) {
      throw ofAStranger();
    }
  }

  /** That somebody has no part in it. */
  static ApiProblem ofAStranger() {
    return ApiProblem.forbidden("Its submitter, its facilitators and volunteers may do that.");
  }

  /**
   * Lets what the caller wants to change of it pass.
   *
   * @throws ApiProblem 403 if that is not theirs to change
   */
  void requireMayMake(ProposalRequest wanted) {
    boolean tookItUp = !inCharge() && proposal.takenUpBy.contains(caller.personId());
    if (tookItUp && !saysTheSame(wanted)) {
      throw ApiProblem.forbidden(
          "Its title, summary and track are its author's: people choose it for them. You took it"
              + " up, so you say how and when you run it.");
    }
  }

  private boolean saysTheSame(ProposalRequest wanted) {
    return wanted.title().strip().equals(proposal.title)
        && Objects.equals(wanted.summary(), proposal.summary)
        && Objects.equals(wanted.track(), proposal.track)
        && wanted.card() == proposal.card;
  }

  /**
   * Lets a change of who facilitates it pass, which has been made.
   *
   * @throws ApiProblem 403 if it took somebody off whom the caller may not take off
   */
  void requireTookNobodyOff(List<Person> before) {
    Set<UUID> gone = new HashSet<>();
    before.forEach(person -> gone.add(person.id));
    proposal.facilitators.forEach(person -> gone.remove(person.id));
    gone.remove(caller.personId());
    if (!inCharge() && !gone.isEmpty()) {
      throw ApiProblem.forbidden(
          "Its submitter and volunteers take others off; you can only step down yourself.");
    }
  }
}
