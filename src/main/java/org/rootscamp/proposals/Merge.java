package org.rootscamp.proposals;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.people.Person;

/** That a proposal is merged into another one, and what undoing it brings back. */
@Entity
@Table(name = "merges")
public class Merge extends PanacheEntityBase {

  @Id UUID proposalId;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "proposal_id")
  public Proposal proposal;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  Proposal target;

  public Instant mergedAt;

  /** Whether the other one was a wish when nobody ran it; null when somebody did. */
  Boolean wishBefore;

  /** Who runs the other one only because of this merge, or of a later one as well. */
  @ElementCollection
  @CollectionTable(name = "merge_facilitators", joinColumns = @JoinColumn(name = "proposal_id"))
  @Column(name = "person_id")
  Set<UUID> joined = new HashSet<>();

  /** The merges of some proposals that are merged, with the proposals themselves. */
  public static List<Merge> of(Set<UUID> proposals) {
    return list("from Merge m join fetch m.proposal where m.proposalId in ?1", proposals);
  }

  private static List<Merge> into(Proposal target) {
    return list("target = ?1 order by mergedAt, proposalId", target);
  }

  /** Lets those who run a proposal run the other one, too. */
  static Merge join(Proposal proposal, Proposal into) {
    Merge merge = new Merge();
    merge.proposal = proposal;
    merge.target = into;
    merge.wishBefore = into.facilitators.isEmpty() ? into.facilitatorWanted : null;
    for (Person person : proposal.facilitators) {
      if (!into.isRunBy(person.id)) {
        into.facilitators.add(person);
        merge.joined.add(person.id);
        merge.handOn(person.id);
      }
    }
    into.facilitatorWanted = into.facilitatorWanted && into.facilitators.isEmpty();
    return merge;
  }

  /** Whoever took the merged one up has not been named for the other one, either. */
  private void handOn(UUID personId) {
    if (proposal.takenUpBy.contains(personId)) {
      target.takenUpBy.add(personId);
    } else {
      target.takenUpBy.remove(personId);
    }
  }

  /**
   * Whom others take off a proposal, or name again, does not come from a merge or from taking it up
   * any more.
   */
  static void forgetWhoRunsNoMore(Proposal target) {
    target.takenUpBy.removeIf(personId -> !target.isRunBy(personId));
    into(target).forEach(merge -> merge.joined.removeIf(personId -> !target.isRunBy(personId)));
  }

  /** Takes off who runs the other one because of this merge alone, and brings a wish back. */
  void takeBack() {
    List<Merge> others = new ArrayList<>(into(target));
    others.removeIf(other -> other.proposalId.equals(proposalId));
    boolean anyLeft = false;
    for (UUID personId : joined) {
      Optional<Merge> heir =
          others.stream().filter(other -> other.proposal.isRunBy(personId)).findFirst();
      heir.ifPresent(
          other -> {
            other.joined.add(personId);
            other.handOn(personId);
          });
      if (heir.isEmpty()) {
        target.facilitators.removeIf(person -> person.id.equals(personId));
        target.takenUpBy.remove(personId);
        anyLeft = true;
      }
    }
    if (anyLeft && target.facilitators.isEmpty()) {
      target.facilitatorWanted = wishBefore == null || wishBefore;
    }
    others.stream()
        .filter(other -> other.wishBefore == null)
        .forEach(other -> other.wishBefore = wishBefore);
  }
}
