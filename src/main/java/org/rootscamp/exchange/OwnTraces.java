package org.rootscamp.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.askings.Asking;
import org.rootscamp.drafts.Draft;
import org.rootscamp.edits.Headcount;
import org.rootscamp.events.Event;
import org.rootscamp.exchange.OwnData.OwnAnswer;
import org.rootscamp.exchange.OwnData.OwnAsking;
import org.rootscamp.exchange.OwnData.OwnDraft;
import org.rootscamp.exchange.OwnData.OwnEntry;
import org.rootscamp.exchange.OwnData.OwnHeadcount;
import org.rootscamp.exchange.OwnData.Title;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;

/** What else bears the id of a person, a statement for each kind. */
final class OwnTraces {

  private OwnTraces() {}

  static List<Title> steppedDown(Event event, UUID person) {
    return Proposal.<Proposal>list(
            "event = ?1 and ?2 member of steppedDown order by submittedAt, id", event, person)
        .stream()
        .map(Title::of)
        .toList();
  }

  static List<Title> runsByMerge(Event event, UUID person) {
    return Proposal.<Proposal>list(
            "event = ?1 and id in"
                + " (select m.target.id from Merge m where ?2 member of m.joined)"
                + " order by submittedAt, id",
            event,
            person)
        .stream()
        .map(Title::of)
        .toList();
  }

  static List<Title> tookUp(Event event, UUID person) {
    return Proposal.<Proposal>list(
            "event = ?1 and ?2 member of takenUpBy order by submittedAt, id", event, person)
        .stream()
        .map(Title::of)
        .toList();
  }

  static List<Title> titles(Set<UUID> proposals) {
    return proposals.isEmpty()
        ? List.of()
        : Proposal.<Proposal>list("id in ?1 order by submittedAt, id", proposals).stream()
            .map(Title::of)
            .toList();
  }

  static List<OwnAsking> asked(Person person) {
    return Asking.by(person).stream()
        .map(
            it ->
                new OwnAsking(
                    it.proposal.id,
                    it.proposal.title,
                    it.name.isEmpty() ? null : it.name,
                    it.state,
                    it.proposal.event.local(it.askedAt)))
        .toList();
  }

  static List<OwnAnswer> answered(Person person) {
    return Asking.answeredBy(person).stream()
        .map(it -> new OwnAnswer(it.proposal.id, it.proposal.title, it.wasAcceptedBy(person)))
        .toList();
  }

  static List<OwnDraft> drafts(Event event, UUID person) {
    return Draft.<Draft>list("event = ?1 and createdById = ?2 order by id", event, person).stream()
        .map(draft -> new OwnDraft(draft.id, draft.name, event.local(draft.createdAt)))
        .toList();
  }

  static List<OwnHeadcount> headcounts(Event event, UUID person) {
    return Headcount.<Headcount>list("event = ?1 and countedById = ?2 order by id", event, person)
        .stream()
        .map(it -> new OwnHeadcount(it.roomId, it.slotId, it.people, event.local(it.countedAt)))
        .toList();
  }

  static List<OwnEntry> journal(Event event, UUID person) {
    String id = person.toString();
    return JournalEntry.<JournalEntry>list(
            "event = ?1 and (byId = ?2 or subject = ?3 or facts like ?4) order by number",
            event,
            person,
            id,
            "%" + id + "%")
        .stream()
        .map(
            it ->
                new OwnEntry(
                    it.number,
                    event.local(it.at),
                    person.equals(it.byId),
                    it.kind,
                    it.subject,
                    it.reason))
        .toList();
  }
}
