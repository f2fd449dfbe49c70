package org.rootscamp.seed;

import java.time.Instant;
import java.util.List;
import org.rootscamp.drafts.DraftRequest;
import org.rootscamp.events.EventRequest;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.http.access.Role;
import org.rootscamp.people.PersonRequest;

/**
 * One event to start with. Things are named by their positions in the lists of the file; slots by
 * theirs in {@code slots}.
 *
 * @param about what is real in it, and what is invented or generated
 * @param startsIn when the first slot begins, counted from the moment of loading. Whole days
 *     ({@code P1D}) keep the time of day; anything else ({@code -PT1H15M}) sets it. Left out: the
 *     times stay as they are
 * @param votes {@code [person, proposal, weight]}, weight 2 for a must and 1 for a want
 */
record SeedFile(
    String about,
    String source,
    String licence,
    String startsIn,
    EventRequest event,
    Windows open,
    List<RoomSeed> rooms,
    List<SlotSeed> slots,
    List<PersonSeed> people,
    List<ProposalSeed> proposals,
    List<List<Integer>> votes,
    WallSeed wall) {

  SeedFile {
    rooms = rooms == null ? List.of() : rooms;
    slots = slots == null ? List.of() : slots;
    people = people == null ? List.of() : people;
    proposals = proposals == null ? List.of() : proposals;
    votes = votes == null ? List.of() : votes;
  }

  /** What is open when everything is loaded. */
  record Windows(boolean proposing, boolean voting) {}

  record RoomSeed(String name, int capacity, List<String> features, List<Integer> closed) {}

  /** Times with an offset, as the API takes them. */
  record SlotSeed(String name, Instant start, Instant end, SlotKind kind) {}

  /**
   * Somebody with a badge.
   *
   * @param code a code to print and try; by default a random one
   */
  record PersonSeed(String name, Role role, String code) {
    PersonRequest request() {
      return new PersonRequest(name, role, null);
    }
  }

  record ProposalSeed(
      String title,
      String summary,
      String track,
      String language,
      Integer length,
      List<String> needs,
      List<Integer> facilitators,
      List<Integer> unavailable,
      Boolean card) {}

  /**
   * What is on the Wall.
   *
   * @param draft an order for a draft of all slots that have not started
   * @param publish whether it becomes the Wall
   */
  record WallSeed(DraftRequest draft, boolean publish) {}
}
