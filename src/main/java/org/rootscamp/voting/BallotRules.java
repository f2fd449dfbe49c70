package org.rootscamp.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rootscamp.http.Ids;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.FieldError;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.proposals.ChoiceTargets;

/**
 * What may become of a ballot in an event at one moment. Pure.
 *
 * @param tag gives the entity tag of the ballot as it is
 */
record BallotRules(PollState poll, ChoiceTargets targets, Instant now, Supplier<String> tag) {

  /**
   * The ballot after a change.
   *
   * @param before none of it where it is sealed: what nobody here may see is replaced as a whole
   * @throws ApiProblem if the change is not allowed: 400, 404, 409, 412 or 428
   */
  Choices after(Choices before, boolean sealed, BallotChange change) {
    if (change instanceof BallotChange.Replace replace) {
      return replace(before, replace);
    }
    if (sealed) {
      throw new ApiProblem(
          ProblemType.BALLOT_SEALED,
          "It was filled in with the badge before yours. Replace the whole ballot.");
    }
    return one(before, change);
  }

  private Choices one(Choices before, BallotChange change) {
    if (change instanceof BallotChange.Choose choose) {
      return choose(before, choose);
    }
    return drop(before, (BallotChange.Drop) change);
  }

  private Choices choose(Choices before, BallotChange.Choose change) {
    UUID proposal = existing(change.proposalId());
    requireOpen();
    if (!targets.open().contains(proposal)) {
      throw ApiProblem.invalid("proposalId", "was withdrawn or merged");
    }
    Choices after = before.with(new Choice(proposal, change.level()));
    requireMusts(after, before);
    return after;
  }

  private Choices drop(Choices before, BallotChange.Drop change) {
    UUID proposal = existing(change.proposalId());
    if (!before.comesFromMerge(proposal)) {
      requireOpen();
    }
    return before.without(proposal);
  }

  private Choices replace(Choices before, BallotChange.Replace change) {
    requireOpen();
    change.ifMatch().require(tag.get());
    Choices after = before.replacedBy(checked(change.choices()));
    requireMusts(after, before);
    return after;
  }

  private List<Choice> checked(List<ChoiceRequest> requests) {
    List<FieldError> errors = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      UUID id = Ids.parse(requests.get(i).proposalId()).orElse(null);
      String field = "choices[" + i + "].proposalId";
      if (id == null || !targets.knows(id)) {
        errors.add(new FieldError(field, "is no proposal of this event"));
      } else if (!seen.add(id)) {
        errors.add(new FieldError(field, "is on the ballot twice"));
      } else {
        choices.add(new Choice(id, requests.get(i).level()));
      }
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalid(errors);
    }
    return choices;
  }

  /** What a ballot has it may keep: a limit that was lowered later blocks no other change. */
  private void requireMusts(Choices after, Choices before) {
    long musts = after.musts();
    if (poll.mustLimit().isEmpty() || musts <= poll.mustLimit().get()) {
      return;
    }
    long most = Math.max(poll.mustLimit().get(), before.musts());
    if (musts > most) {
      throw ApiProblem.invalid(
          "choices", "hold %d musts, but this ballot may hold %d".formatted(musts, most));
    }
  }

  private void requireOpen() {
    if (!poll.isOpen(now)) {
      throw new ApiProblem(
          ProblemType.VOTING_CLOSED,
          poll.began()
              ? "This change was not counted."
              : "This change was not counted: voting has not begun yet.");
    }
  }

  private UUID existing(String proposalId) {
    UUID id = Ids.inPath(proposalId, "The proposal");
    if (!targets.knows(id)) {
      throw ApiProblem.notFound("The proposal");
    }
    return id;
  }
}
