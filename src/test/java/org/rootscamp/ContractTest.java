package org.rootscamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.client.Service;
import org.rootscamp.contract.BodyLimits;
import org.rootscamp.contract.CodeOperations;
import org.rootscamp.contract.Contract;
import org.rootscamp.contract.ContractWatch;
import org.rootscamp.contract.EventStream;
import org.rootscamp.contract.ExampleCamp;
import org.rootscamp.contract.Json;
import org.rootscamp.contract.Operation;
import org.rootscamp.contract.Probes;
import org.rootscamp.contract.WallChanges;
import org.rootscamp.events.Event;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;

/**
 * Holds openapi.yaml and the running service against each other, in both directions: nothing is
 * answered that the file does not declare, and everything that it declares is answered.
 */
@OnTheService
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractTest {

  /**
   * A fault of the service, a database that is away, and a body that does not come: none can be
   * brought about here. Those have tests of their own.
   */
  private static final Set<String> UNPROVOKABLE =
      Set.of("/problems/internal-error", "/problems/unavailable", "/problems/request-timeout");

  private static final Instant NOW = Instant.parse("2030-05-01T00:00:00Z");
  private static final Contract CONTRACT = Contract.ofTheProject();
  private static final ContractWatch WATCH = new ContractWatch();

  @BeforeEach
  void watch() {
    Service.watch(WATCH);
  }

  @AfterEach
  void watchNoMore() {
    Service.watchNoMore(WATCH);
  }

  @Test
  void theServedContractIsTheFile() throws IOException {
    byte[] served = new Request().get("/openapi.yaml").asByteArray();
    assertThat(served).isEqualTo(Files.readAllBytes(Contract.FILE));
  }

  @Test
  void theFileAndTheCodeHaveTheSameOperationsForTheSameRoles() {
    Set<String> inTheFile =
        CONTRACT.operations().stream()
            .map(it -> it + ": " + it.role() + (it.isForAuditors() ? " and auditors" : ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(inTheFile).isEqualTo(CodeOperations.find());
  }

  @Test
  void theFileAndTheCodeHaveTheSameProblemTypes() {
    Set<String> ofTheCode =
        Arrays.stream(ProblemType.values())
            .map(type -> type.status() + " " + type.uri())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(CONTRACT.problemTypesByStatus()).isEqualTo(ofTheCode);
    assertThat(CONTRACT.problemTypesOfSchema())
        .isEqualTo(Arrays.stream(ProblemType.values()).map(ProblemType::uri).toList());
  }

  @Test
  void theExamplesFitTheirSchemas() {
    assertThat(CONTRACT.misfitExamples()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> theExamplesWork() {
    return probe(Probes::examples);
  }

  @TestFactory
  Stream<DynamicTest> theTokenIsJudgedFirst() {
    return probe(Probes::tokens);
  }

  @TestFactory
  Stream<DynamicTest> whatDoesNotExistIsNotFound() {
    return probe(Probes::unknownThings);
  }

  @TestFactory
  Stream<DynamicTest> theQueryIsChecked() {
    return probe(Probes::query);
  }

  @TestFactory
  Stream<DynamicTest> conditionsHold() {
    return probe(Probes::conditions);
  }

  @TestFactory
  Stream<DynamicTest> onlyTheRightBodiesAreRead() {
    return probe(Probes::bodies);
  }

  @TestFactory
  Stream<DynamicTest> aRepeatedKeyHasOneEffect() {
    return probe(Probes::idempotency);
  }

  @TestFactory
  Stream<DynamicTest> onlyTheDeclaredFormIsThere() {
    return probe(Probes::acceptance);
  }

  @TestFactory
  Stream<DynamicTest> onlyTheDeclaredMethodsAreThere() {
    return probe(Probes::otherMethods);
  }

  @TestFactory
  Stream<DynamicTest> bodiesHaveTheDeclaredLimits() {
    return CONTRACT.operations().stream()
        .filter(Operation::hasBody)
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(),
                    () ->
                        assertThat(new BodyLimits(new ExampleCamp(), operation).differences())
                            .isEmpty()));
  }

  private static Stream<DynamicTest> probe(Consumer<Probes> probe) {
    ExampleCamp camp = new ExampleCamp();
    return CONTRACT.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.toString(), () -> probe.accept(new Probes(camp, operation))));
  }

  @Test
  void aSlugIsTakenOnce() {
    Fixtures camp = Fixtures.camp();
    Map<String, String> again =
        Map.of("slug", camp.slug(), "name", "Again", "date", "2031-05-17", "timeZone", "UTC");
    refused(camp.organiser().body(again).post("/api/events"), ProblemType.SLUG_TAKEN);
  }

  @Test
  void roomsHaveNamesOfTheirOwn() {
    Fixtures camp = Fixtures.camp();
    camp.room("Library", 40);
    String attic = camp.room("Attic", 12);
    Map<String, ?> again = Map.of("name", " LIBRARY ", "capacity", 10);
    refused(camp.organiser().body(again).post(camp.path("/rooms")), ProblemType.NAME_TAKEN);
    refused(
        camp.organiser().header("If-Match", "*").body(again).patch(camp.path("/rooms/" + attic)),
        ProblemType.NAME_TAKEN);
  }

  @Test
  void theZoneStaysAsLongAsThereAreSlots() {
    Fixtures camp = Fixtures.camp();
    camp.slot(10);
    refused(
        camp.organiser()
            .header("If-Match", "*")
            .body(Map.of("timeZone", "Europe/Berlin"))
            .patch(camp.path("")),
        ProblemType.IN_USE);
  }

  @Test
  void anEventIsRemovedOnPurposeOnly() {
    Fixtures camp = Fixtures.camp();
    refused(camp.organiser().delete(camp.path("")), ProblemType.INVALID_REQUEST);
    assertThat(camp.organiser().get(camp.path("")).statusCode()).isEqualTo(200);
  }

  @Test
  void anEventThatIsOverTakesNobody() {
    ExampleCamp example = new ExampleCamp();
    QuarkusTransaction.requiringNew()
        .run(() -> Event.update("purgedAt = ?1 where slug = ?2", NOW, example.fixtures().slug()));
    refused(example.send("createPeople"), ProblemType.EVENT_OVER);
    refused(example.send("signIn"), ProblemType.EVENT_OVER);
  }

  @Test
  void slotsDoNotOverlap() {
    Fixtures camp = Fixtures.camp();
    camp.slot(10);
    String later = camp.slot(12);
    Map<String, String> overlapping =
        Map.of(
            "name", "Early",
            "start", "2030-03-24T10:30:00-04:00",
            "end", "2030-03-24T11:00:00-04:00");
    refused(camp.organiser().body(overlapping).post(camp.path("/slots")), ProblemType.SLOT_OVERLAP);
    refused(
        camp.organiser()
            .header("If-Match", "*")
            .body(overlapping)
            .patch(camp.path("/slots/" + later)),
        ProblemType.SLOT_OVERLAP);
  }

  @Test
  void anUnknownBadgeIsRefused() {
    Fixtures camp = Fixtures.camp();
    refused(
        Fixtures.visitor().body(Map.of("badge", "nobody's")).post(camp.path("/sign-ins")),
        ProblemType.SIGN_IN_REFUSED);
  }

  @Test
  void tooManyWrongSignInsAreSlowedDown() {
    Fixtures camp = Fixtures.camp();
    Response last = null;
    for (int wrong = 0; wrong < 1_000 && (last == null || last.statusCode() == 401); wrong++) {
      last = Fixtures.visitor().body(Map.of("code", "")).post(camp.path("/sign-ins"));
    }
    refused(last, ProblemType.TOO_MANY_SIGN_INS);
  }

  @Test
  void closedWindowsTakeNothing() {
    ExampleCamp example = new ExampleCamp();
    example
        .fixtures()
        .patchEvent(Map.of("proposing", Map.of("open", false), "voting", Map.of("open", false)));
    refused(example.send("createProposal"), ProblemType.PROPOSING_CLOSED);
    refused(example.send("replaceBallot"), ProblemType.VOTING_CLOSED);
    refused(example.send("chooseProposal"), ProblemType.VOTING_CLOSED);
    refused(example.send("dropProposal"), ProblemType.VOTING_CLOSED);
  }

  @Test
  void aBadgeGivenAnewChangesNoSingleChoice() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    Badge ada = example.participant();
    camp.votes(ada, example.idOf("d1"));
    Response anew = camp.organiser().post(camp.path("/people/" + ada.id() + "/reissue"));
    String token = camp.signIn(anew.path("code"));
    String choice = camp.path("/ballot/" + example.idOf("d1"));
    refused(
        Fixtures.as(token).body(Map.of("level", "must")).put(choice), ProblemType.BALLOT_SEALED);
    refused(Fixtures.as(token).delete(choice), ProblemType.BALLOT_SEALED);
  }

  @Test
  void theDoorLetsInNobodyMoreThanItMay() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    camp.organiser().body(Map.of("most", 0)).patch(camp.path("/door")).then().statusCode(200);
    Map<String, String> dora = Map.of("doorCode", "sunflower", "name", "Dora");
    refused(Fixtures.visitor().body(dora).post(camp.path("/sign-ins")), ProblemType.DOOR_FULL);
  }

  @Test
  void whichBallotsCountIsSettledWhenVotingCloses() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    Response dora =
        Fixtures.visitor()
            .body(Map.of("doorCode", "sunflower", "name", "Dora"))
            .post(camp.path("/sign-ins"));
    String id = dora.path("person.id");
    camp.votes(new Badge(id, null, null, dora.path("token")), example.idOf("d1"));
    camp.closeVoting();
    Map<String, ?> leaveOut = Map.of("settings", Map.of("countUnverified", false));
    refused(
        camp.organiser().header("If-Match", "*").body(leaveOut).patch(camp.path("")),
        ProblemType.VOTING_CLOSED);
    for (String what : List.of("approvals", "revocations")) {
      refused(
          camp.organiser().body(Map.of("people", List.of(id))).post(camp.path("/door/" + what)),
          ProblemType.VOTING_CLOSED);
    }
    refused(
        camp.organiser()
            .body(Map.of("person", id, "into", example.participant().id()))
            .post(camp.path("/door/joinings")),
        ProblemType.VOTING_CLOSED);
  }

  @Test
  void aWithdrawnOrMergedProposalStaysAsItIs() {
    ExampleCamp example = new ExampleCamp();
    become(example.idOf("d1"), ProposalStatus.WITHDRAWN);
    refused(example.send("changeProposal"), ProblemType.PROPOSAL_NOT_OPEN);
    Fixtures camp = example.fixtures();
    refused(
        example.participant().sends().put(camp.path("/me/day/" + example.idOf("d1"))),
        ProblemType.INVALID_REQUEST);
    become(example.idOf("d1"), ProposalStatus.MERGED);
    refused(
        camp.organiser()
            .header("If-Match", "*")
            .delete(camp.path("/proposals/" + example.idOf("d1"))),
        ProblemType.PROPOSAL_NOT_OPEN);
    refused(example.send("reopenProposal"), ProblemType.PROPOSAL_NOT_OPEN);
  }

  @Test
  void whatHasBeenMergedIsPartedInTheOppositeOrder() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    example.send("mergeProposal").then().statusCode(201);
    String outer = camp.path("/proposals/" + example.idOf("d2") + "/merges");
    refused(
        camp.organiser().body(Map.of("into", example.idOf("d2"))).post(outer),
        ProblemType.MERGE_REFUSED);
    camp.organiser().body(Map.of("into", example.idOf("d1"))).post(outer).then().statusCode(201);
    refused(example.send("unmergeProposal"), ProblemType.MERGE_REFUSED);
  }

  private static void become(String proposal, ProposalStatus status) {
    QuarkusTransaction.requiringNew()
        .run(() -> Proposal.update("status = ?1 where id = ?2", status, UUID.fromString(proposal)));
  }

  @Test
  void aParticipantHasOnlySoManyOpenProposals() {
    Fixtures camp = Fixtures.camp().open();
    Badge ana = camp.participant("Ana");
    for (int i = 0; i < 20; i++) {
      camp.proposal(ana, "Proposal " + i);
    }
    refused(
        ana.sends().body(Map.of("title", "One more")).post(camp.path("/proposals")),
        ProblemType.TOO_MANY_OPEN_PROPOSALS);
  }

  @Test
  void whatNobodyIsAskedAnyMoreIsNotAnswered() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    Badge ben = camp.participant("Ben Lee");
    String proposal = camp.path("/proposals/" + example.idOf("d1"));
    String accepted = ben.sends().get(camp.path("/me/askings")).path("items[0].id");
    ben.sends().put(camp.path("/me/askings/" + accepted)).then().statusCode(200);
    refused(
        example.participant().sends().delete(camp.path("/askings/" + accepted)),
        ProblemType.ASKING_OVER);
    refused(ben.sends().delete(camp.path("/me/askings/" + accepted)), ProblemType.ASKING_OVER);
    Badge cleo = camp.participant("Cleo");
    String open =
        example
            .participant()
            .sends()
            .body(Map.of("name", "Cleo"))
            .post(proposal + "/askings")
            .path("id");
    become(example.idOf("d1"), ProposalStatus.WITHDRAWN);
    refused(cleo.sends().put(camp.path("/me/askings/" + open)), ProblemType.ASKING_OVER);
    refused(example.send("askToFacilitate"), ProblemType.PROPOSAL_NOT_OPEN);
    String stranger = camp.participant("Stranger").token();
    refused(Fixtures.as(stranger).get(proposal + "/askings"), ProblemType.FORBIDDEN);
    refused(Fixtures.as(stranger).delete(camp.path("/askings/" + open)), ProblemType.FORBIDDEN);
  }

  @Test
  void aParticipantAsksOnlySoManyInAnHour() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    Response last = null;
    for (int asked = 0; asked < 100 && (last == null || last.statusCode() == 201); asked++) {
      String path = camp.path("/proposals/" + example.idOf("d" + (1 + asked % 3)) + "/askings");
      last = example.participant().sends().body(Map.of("name", "Nr " + asked)).post(path);
    }
    refused(last, ProblemType.TOO_MANY_ASKINGS);
  }

  @Test
  void whoHasANameKeepsIt() {
    ExampleCamp example = new ExampleCamp();
    refused(
        example
            .participant()
            .sends()
            .body(Map.of("name", "Ada Lovelace"))
            .patch(example.fixtures().path("/me")),
        ProblemType.NAMED_ALREADY);
  }

  @Test
  void hiddenTalliesAreShownToNobody() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    camp.patchEvent(Map.of("settings", Map.of("tallies", "hidden")));
    String ranking = camp.path("/ranking");
    refused(Fixtures.visitor().get(ranking), ProblemType.UNAUTHENTICATED);
    refused(example.participant().sends().get(ranking), ProblemType.FORBIDDEN);
    refused(camp.organiser().get(ranking), ProblemType.FORBIDDEN);
    String placement = camp.path("/proposals/" + example.idOf("d1") + "/placement");
    refused(Fixtures.visitor().get(placement), ProblemType.UNAUTHENTICATED);
    refused(camp.organiser().get(placement), ProblemType.FORBIDDEN);
    String draft = "/wall/drafts/" + camp.draft(Map.of("moves", 1)).path("id");
    refused(camp.organiser().get(camp.path(draft + "/explanation")), ProblemType.FORBIDDEN);
    refused(camp.organiser().post(camp.path(draft + "/proof")), ProblemType.FORBIDDEN);
    camp.closeVoting();
    assertThat(Fixtures.visitor().get(ranking).statusCode()).isEqualTo(200);
  }

  @Test
  void oneDraftIsMadeAtATime() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    String running = example.endlessDraft();
    refused(example.send("orderDraft"), ProblemType.ASSEMBLY_RUNNING);
    refused(camp.publish(running), ProblemType.DRAFT_NOT_READY);
    refused(
        camp.organiser().get(camp.path("/wall/drafts/" + running + "/explanation")),
        ProblemType.DRAFT_NOT_READY);
    refused(
        camp.organiser().get(camp.path("/wall/drafts/" + running + "/comparison")),
        ProblemType.DRAFT_NOT_READY);
    refused(
        camp.organiser().post(camp.path("/wall/drafts/" + running + "/proof")),
        ProblemType.DRAFT_NOT_READY);
    new EventStream(WATCH, "followDraft")
        .readFirst(camp.path("/wall/drafts/" + running + "/events"), Fixtures.ORGANISER_TOKEN);
    example.stop(running);
  }

  @Test
  void aProofIsForSmallWallsAndForTheVotesOfTheDraft() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    String draft = camp.draft(Map.of("moves", 100)).path("id");
    String proof = camp.path("/wall/drafts/" + draft + "/proof");
    Eventually.is(
        () -> camp.organiser().get(camp.path("/wall/drafts/" + draft)),
        seen -> !Json.of(seen).path("proof").asText().equals("running"));
    camp.votes(camp.participant("Late"), example.idOf("d1"));
    refused(camp.organiser().post(proof), ProblemType.DRAFT_OUTDATED);
    for (int i = 0; i < 12; i++) {
      camp.room("Room " + i, 10);
    }
    refused(camp.organiser().post(proof), ProblemType.PROOF_OUT_OF_REACH);
  }

  @Test
  void aDraftIsPublishedOnTheWallThatItWasMadeFor() {
    ExampleCamp example = new ExampleCamp();
    Fixtures camp = example.fixtures();
    String first = camp.draft(Map.of("moves", 100)).path("id");
    String second = camp.draft(Map.of("moves", 100)).path("id");
    new EventStream(WATCH, "followWall").readFirst(camp.path("/wall/events"), "");
    assertThat(camp.publish(first).statusCode()).isEqualTo(200);
    assertThat(Fixtures.visitor().get(camp.path("/wall")).statusCode()).isEqualTo(200);
    refused(camp.publish(second), ProblemType.DRAFT_OUTDATED);
    refused(new WallChanges(example).undo(), ProblemType.UNDO_OF_PUBLICATION);

    Response wall = Fixtures.visitor().get(camp.path("/wall"));
    String slot = wall.path("cells[state=session][0].slotId");
    String room = wall.path("cells[state=session][0].roomId");
    refused(delete(camp, "/slots/" + slot), ProblemType.IN_USE);
    Response toBreak =
        camp.organiser()
            .header("If-Match", "*")
            .body(Map.of("kind", "break"))
            .patch(camp.path("/slots/" + slot));
    refused(toBreak, ProblemType.IN_USE);
    refused(delete(camp, "/rooms/" + room), ProblemType.IN_USE);
  }

  @Test
  void theWallIsNotChangedAgainstItsRules() {
    ExampleCamp example = new ExampleCamp();
    WallChanges wall = new WallChanges(example);
    refused(wall.undo(), ProblemType.NOTHING_TO_UNDO);
    refused(wall.redo(), ProblemType.NOTHING_TO_REDO);
    assertThat(wall.place().statusCode()).isEqualTo(200);
    refused(wall.place(), ProblemType.CONSTRAINT_VIOLATED);
    assertThat(wall.unplace(example.fixtures().volunteer()).statusCode()).isEqualTo(200);
    refused(wall.undoMine(), ProblemType.UNDO_OVERTAKEN);
    wall.closeCell(true);
    refused(wall.undo(), ProblemType.CONSTRAINT_VIOLATED);
    wall.closeCell(false);
    wall.undo();
    wall.undo();
    wall.closeCell(true);
    refused(wall.redo(), ProblemType.CONSTRAINT_VIOLATED);
  }

  private static Response delete(Fixtures camp, String path) {
    return camp.organiser().header("If-Match", "*").delete(camp.path(path));
  }

  private static void refused(Response response, ProblemType type) {
    assertThat(Json.of(response).path("type").asText())
        .as(response.asString())
        .isEqualTo(type.uri());
    assertThat(response.statusCode()).isEqualTo(type.status());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everythingDeclaredWasProvoked() {
    Set<String> missing = new TreeSet<>(CONTRACT.declaredOutcomes());
    missing.removeAll(WATCH.seen());
    missing.removeIf(outcome -> UNPROVOKABLE.stream().anyMatch(outcome::endsWith));
    assertThat(missing).isEmpty();
  }
}
