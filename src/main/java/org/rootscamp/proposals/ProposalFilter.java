package org.rootscamp.proposals;

import org.rootscamp.http.problems.ApiProblem;

/**
 * Which proposals are listed.
 *
 * @param mine only those that the caller submitted
 */
public record ProposalFilter(ProposalStatus status, boolean mine) {

  /** That of a query; what is left out means all that are open. */
  static ProposalFilter parse(String status, String mine) {
    return new ProposalFilter(statusOf(status), isMine(mine));
  }

  private static ProposalStatus statusOf(String status) {
    if (status == null || status.isEmpty() || status.equals("open")) {
      return ProposalStatus.OPEN;
    }
    return switch (status) {
      case "withdrawn" -> ProposalStatus.WITHDRAWN;
      case "merged" -> ProposalStatus.MERGED;
      default -> throw ApiProblem.invalid("status", "must be one of: open, withdrawn, merged");
    };
  }

  private static boolean isMine(String mine) {
    if (mine == null || mine.isEmpty() || mine.equals("false")) {
      return false;
    }
    if (!mine.equals("true")) {
      throw ApiProblem.invalid("mine", "must be true or false");
    }
    return true;
  }
}
