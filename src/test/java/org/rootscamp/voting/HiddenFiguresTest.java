package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.voting.VotedCamp.Ballots.OTHERS;
import static org.rootscamp.voting.VotedCamp.Ballots.SOME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Contract;
import org.rootscamp.contract.Operation;

/**
 * While tallies are hidden nobody can work out who chose what: two camps in which people chose
 * differently read the same to their volunteers and organisers, to the letter. What a draft places
 * is the stated exception, so that here it places the same.
 */
@OnBothDatabases
class HiddenFiguresTest {

  /** What says how many people chose something where that is shown. */
  private static final List<String> WITH_FIGURES =
      List.of(
          "compareDraft",
          "compareRules",
          "explainDraft",
          "explainPlacement",
          "followDraft",
          "getDraft",
          "getRanking",
          "listDrafts",
          "listUnplaced");

  @Test
  void twoCampsThatVotedDifferentlyReadTheSame() {
    VotedCamp some = new VotedCamp(SOME);
    VotedCamp others = new VotedCamp(OTHERS);
    for (VotedCamp camp : List.of(some, others)) {
      camp.tallies("hidden");
      camp.aDaysWork();
    }

    assertThat(others.answers).isEqualTo(some.answers);
    Map<String, List<String>> someRead = read(some);
    Map<String, List<String>> othersRead = read(others);
    differing(someRead, othersRead)
        .forEach(id -> assertThat(othersRead.get(id)).as(id).isEqualTo(someRead.get(id)));
    some.tallies("volunteers");
    others.tallies("volunteers");
    assertThat(differing(read(some), read(others))).isEqualTo(WITH_FIGURES);
  }

  /** Whoever comes again with an old tag learns nothing from that, either. */
  @Test
  void whoeverChoosesSomethingElseChangesNoByteAndNoTag() {
    VotedCamp camp = new VotedCamp(SOME);
    camp.tallies("hidden");
    camp.aDaysWork();
    read(camp); // the journal notes once who reads the list of people
    Map<String, List<String>> before = exactly(camp);

    camp.vote(OTHERS);

    assertThat(exactly(camp)).isEqualTo(before);
  }

  /** Each operation that reads something is here; one that is new has to find its place. */
  private static Map<String, List<String>> paths(VotedCamp it) {
    String draft = "/wall/drafts/" + it.drafts.get(0);
    List<String> drafts = it.drafts.stream().map(id -> "/wall/drafts/" + id).toList();
    Map<String, List<String>> paths = new TreeMap<>();
    paths.put("getEvent", List.of(""));
    paths.put("listRooms", List.of("/rooms"));
    paths.put("getRoom", List.of("/rooms/" + it.hall));
    paths.put("listTimeSlots", List.of("/slots"));
    paths.put("getTimeSlot", List.of("/slots/" + it.nine));
    paths.put("listPeople", List.of("/people", "/people?q=a"));
    paths.put("getDoor", List.of("/door"));
    paths.put("listInvitations", List.of("/invitations"));
    paths.put("getPrivacyNotice", List.of("/privacy"));
    paths.put("getMe", List.of("/me"));
    paths.put("listMyDevices", List.of("/me/devices"));
    paths.put("exportOwnData", List.of("/me/export"));
    paths.put("getMyDay", List.of("/me/day"));
    paths.put("listMyAskings", List.of("/me/askings"));
    paths.put(
        "listProposals",
        List.of("/proposals?limit=200", "/proposals?status=withdrawn", "/proposals?status=merged"));
    paths.put("findSimilarProposals", List.of("/proposals/similar?title=Excel"));
    paths.put("findDuplicates", List.of("/proposals/duplicates"));
    paths.put("getProposal", below("/proposals/", it.proposals, ""));
    paths.put("explainPlacement", below("/proposals/", it.proposals, "/placement?moves=all"));
    paths.put("listAskings", below("/proposals/", it.proposals, "/askings"));
    paths.put("reportExposures", List.of("/exposures"));
    paths.put("getBallot", List.of("/ballot"));
    paths.put(
        "getRanking", List.of("/ranking", "/ranking?rule=approval", "/ranking?cells=99&cap=off"));
    paths.put(
        "compareRules",
        List.of(
            "/ranking/comparison", "/ranking/comparison?cells=1", "/ranking/comparison?cells=3"));
    paths.put("getWall", List.of("/wall"));
    paths.put("followWall", List.of()); // numbers of the Wall and the event, which are read above
    paths.put("getScreen", List.of("/screen"));
    paths.put("listUnplaced", List.of("/wall/unplaced"));
    paths.put("listViolations", List.of("/wall/violations"));
    paths.put("listHeadcounts", List.of("/wall/headcounts"));
    paths.put("getAssembly", List.of("/wall/assembly"));
    paths.put("listJournal", List.of("/wall/journal?limit=200"));
    paths.put("exportJournal", List.of("/wall/journal.csv"));
    paths.put("listDrafts", List.of("/wall/drafts"));
    paths.put("getDraft", drafts);
    paths.put("followDraft", below("", drafts, "/events"));
    paths.put(
        "compareDraft",
        List.of(draft + "/comparison", draft + "/comparison?with=" + it.drafts.get(1)));
    paths.put("explainDraft", below("", drafts, "/explanation"));
    paths.put("getPageQrCode", List.of()); // a picture of the address
    paths.put("getWallCalendar", List.of("/wall.ics"));
    paths.put("getOwnCalendar", List.of("/me/wall.ics?key=none"));
    paths.put("getWallTable", List.of("/wall.csv"));
    paths.put("getScheduleAsJson", List.of("/schedule.json"));
    paths.put("getScheduleAsXml", List.of("/schedule.xml"));
    List<String> ofNoEvent = List.of("listEvents", "getProblemType");
    assertThat(new TreeSet<>(paths.keySet()))
        .isEqualTo(
            new TreeSet<>(
                Contract.ofTheProject().operations().stream()
                    .filter(operation -> operation.method().equals("GET"))
                    .map(Operation::id)
                    .filter(id -> !ofNoEvent.contains(id))
                    .toList()));
    return paths;
  }

  private static List<String> below(String start, List<String> ids, String end) {
    return ids.stream().map(id -> start + id + end).toList();
  }

  /** What volunteers and organisers read, with the names of things in place of their ids. */
  private static Map<String, List<String>> read(VotedCamp it) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    answers(it).forEach((id, all) -> read.put(id, all.stream().map(it::comparable).toList()));
    return read;
  }

  /** What they read to the letter, with its tag and size. */
  private static Map<String, List<String>> exactly(VotedCamp it) {
    Map<String, List<String>> read = new LinkedHashMap<>();
    answers(it)
        .forEach(
            (id, all) ->
                read.put(
                    id,
                    all.stream()
                        .map(
                            answer ->
                                String.join(
                                    "\n",
                                    answer.toString(),
                                    String.valueOf(answer.header("ETag")),
                                    String.valueOf(answer.header("Content-Length"))))
                        .toList()));
    return read;
  }

  private static Map<String, List<Response>> answers(VotedCamp it) {
    Map<String, List<Response>> answers = new LinkedHashMap<>();
    paths(it)
        .forEach(
            (id, paths) -> {
              List<Response> all = new ArrayList<>();
              for (Badge reader : List.of(it.vera, it.olga)) {
                paths.forEach(path -> all.add(reader.sends().get(it.camp.path(path))));
              }
              answers.put(id, all);
            });
    return answers;
  }

  private static List<String> differing(
      Map<String, List<String>> some, Map<String, List<String>> others) {
    return some.keySet().stream().filter(id -> !some.get(id).equals(others.get(id))).toList();
  }
}
