import { elapse, Memory, Service } from "../browser.js";
import { equal, test } from "../testing.js";
import { Ballot } from "phone/ballot.js";

const restMs = 500;

// A ballot of Ana's on a phone that knows the stored choices; open: what can be chosen.
async function ballotWith(stored, { open = null, kept = {}, votingOpen = true, limit } = {}) {
  const service = new Service();
  const memory = new Memory(kept);
  let reloads = 0;
  const ballot = new Ballot(service, memory, {
    changed: () => {},
    reload: async () => {
      reloads++;
      return open && new Set(open);
    },
    isOpen: () => votingOpen,
    mustLimit: () => limit || null,
  });
  if (stored) {
    ballot.ownedBy("ana");
    service.answer(200, stateOf(stored), { tag: '"1"' });
    await ballot.wake();
  }
  return { ballot, service, memory, reloads: () => reloads };
}

function stateOf(levels, more = {}) {
  const choices = Object.entries(levels).map(([proposalId, level]) => ({ proposalId, level }));
  return { choices, receipt: "r" + choices.length, merged: [], ...more };
}

const last = (service) => service.asked[service.asked.length - 1];

test("a tap waits for a second one, then the whole ballot is sent", async () => {
  const { ballot, service } = await ballotWith({ a: "want" });
  ballot.set("b", "want");
  await elapse(restMs - 1);
  equal(service.asked.length, 1);
  ballot.set("b", "must");
  service.answer(200, stateOf({ a: "want", b: "must" }), { tag: '"2"' });
  await elapse(restMs);
  equal(last(service).body.choices, [
    { proposalId: "a", level: "want" },
    { proposalId: "b", level: "must" },
  ]);
  equal(last(service).headers, { "If-Match": '"1"' });
  equal([ballot.differing(), ballot.state.tag, ballot.state.receipt], [[], '"2"', "r2"]);
});

test("what is tapped and taken back is not sent", async () => {
  const { ballot, service } = await ballotWith({ a: "want" });
  ballot.set("b", "want");
  ballot.set("b", null);
  service.answer(304);
  await elapse(restMs);
  equal([last(service).method, ballot.differing()], ["GET", []]);
});

test("without a network the wish stays on the phone and is sent later", async () => {
  const { ballot, service, memory } = await ballotWith({});
  ballot.set("a", "must");
  service.answer(0);
  await elapse(restMs);
  equal([ballot.phase, memory.get("ballot").desired], ["waiting", { a: "must" }]);
  service.answer(200, stateOf({ a: "must" }), { tag: '"2"' });
  await elapse(1500);
  equal([ballot.phase, ballot.differing()], ["idle", []]);
});

test("a tap while the ballot is being sent is sent after it", async () => {
  const { ballot, service } = await ballotWith({});
  ballot.set("a", "want");
  service.answer(200, stateOf({ a: "want" }), { tag: '"2"' });
  ballot.wake();
  ballot.set("b", "want");
  service.answer(200, stateOf({ a: "want", b: "want" }), { tag: '"3"' });
  await elapse(restMs);
  equal([last(service).headers["If-Match"], ballot.levels()], ['"2"', { a: "want", b: "want" }]);
});

test("before the first answer taps are added to what was stored", async () => {
  const { ballot, service } = await ballotWith(null);
  ballot.ownedBy("ana");
  ballot.set("b", "want");
  service.answer(200, stateOf({ a: "must" }), { tag: '"1"' });
  service.answer(200, stateOf({ a: "must", b: "want" }), { tag: '"2"' });
  await elapse(2 * restMs);
  equal([ballot.levels(), ballot.conflict], [{ a: "must", b: "want" }, null]);
});

// The service refuses with 412 and tells what it has instead.
async function meanwhile(stored, mine, theirs, more) {
  const camp = await ballotWith(stored, { open: ["a", "b", "c", "both"] });
  for (const [id, level] of Object.entries(mine)) camp.ballot.set(id, level);
  camp.service.answer(412);
  camp.service.answer(200, stateOf(theirs, more), { tag: '"9"' });
  camp.service.answer(200, stateOf({ then: "want" }), { tag: '"10"' });
  await elapse(2 * restMs);
  return camp;
}

test("what two devices did to different sessions is no question: both are kept", async () => {
  const { ballot, service } = await meanwhile(
    { a: "want", b: "want" },
    { b: null, both: "must" },
    { a: "must", b: "want", c: "must" },
  );
  equal(ballot.conflict, null);
  equal(last(service).headers, { "If-Match": '"9"' });
  equal(last(service).body.choices, [
    { proposalId: "a", level: "must" },
    { proposalId: "c", level: "must" },
    { proposalId: "both", level: "must" },
  ]);
});

test("what both did to one session is a question, and mine is sent once they say so", async () => {
  const { ballot, service } = await meanwhile(
    { a: "want" },
    { a: "must", b: "want" },
    { c: "must" },
  );
  equal(ballot.conflict.differing, ["a"]);
  service.answers = [];
  service.answer(200, stateOf({ a: "must", b: "want", c: "must" }), { tag: '"10"' });
  ballot.resolve(true);
  await elapse(restMs);
  equal(last(service).headers, { "If-Match": '"9"' });
  equal(ballot.levels(), { a: "must", b: "want", c: "must" });
});

test("or the other device's counts there, and nothing else is lost", async () => {
  const { ballot, service } = await meanwhile(
    { a: "want" },
    { a: "must", b: "want" },
    { c: "must" },
  );
  service.answers = [];
  service.answer(200, stateOf({ b: "want", c: "must" }), { tag: '"10"' });
  ballot.resolve(false);
  await elapse(restMs);
  equal([ballot.levels(), ballot.differing()], [{ b: "want", c: "must" }, []]);
});

test("a tap before the first answer makes no want of a must", async () => {
  const { ballot, service } = await ballotWith(null);
  ballot.ownedBy("ana");
  ballot.set("a", "want");
  service.answer(200, stateOf({ a: "must" }), { tag: '"1"' });
  await elapse(restMs);
  equal([ballot.levels(), ballot.differing()], [{ a: "must" }, []]);
});

test("the same change on both devices is no question", async () => {
  const { ballot } = await meanwhile({ a: "want" }, { b: "want" }, { a: "want", b: "want" });
  equal([ballot.conflict, ballot.state.tag, ballot.differing()], [null, '"9"', []]);
});

test("a merge moves choices alike everywhere: no question, and mine follows it", async () => {
  const merged = [{ proposalId: "a", into: "both", title: "A" }];
  const { ballot, service } = await meanwhile(
    { a: "want" },
    { b: "must" },
    { both: "want" },
    { merged },
  );
  equal(ballot.conflict, null);
  equal(last(service).body.choices, [
    { proposalId: "both", level: "want" },
    { proposalId: "b", level: "must" },
  ]);
});

test("of two choices that are merged the higher one counts", async () => {
  const merged = [
    { proposalId: "a", into: "both", title: "A" },
    { proposalId: "b", into: "both", title: "B" },
  ];
  const { ballot, service } = await meanwhile(
    { a: "want", b: "want" },
    { a: "must" },
    { both: "want" },
    { merged },
  );
  equal(ballot.conflict, null);
  equal(last(service).body.choices, [{ proposalId: "both", level: "must" }]);
});

test("a withdrawn choice goes without a question", async () => {
  const { ballot, service } = await meanwhile(
    { a: "want", gone: "must" },
    { b: "want" },
    { a: "want" },
  );
  equal(ballot.conflict, null);
  equal(last(service).body.choices, [
    { proposalId: "a", level: "want" },
    { proposalId: "b", level: "want" },
  ]);
});

test("what comes after voting has closed is told, and what was stored is shown", async () => {
  const { ballot, service, reloads } = await ballotWith({ a: "want" });
  ballot.set("b", "must");
  service.answer(409, { type: "/problems/voting-closed" });
  service.answer(200, stateOf({ a: "want" }), { tag: '"1"' });
  await elapse(restMs);
  equal(ballot.state.refused, { kind: "closed", lost: [{ id: "b", level: "must" }] });
  equal([ballot.levels(), reloads()], [{ a: "want" }, 1]);
});

test("what was counted although its answer was lost is not said to be lost", async () => {
  const { ballot, service } = await ballotWith({ a: "want" });
  ballot.set("b", "must");
  service.answer(0); // Stored, and nobody heard of it.
  await elapse(restMs);
  service.answer(409, { type: "/problems/voting-closed" });
  service.answer(200, stateOf({ a: "want", b: "must" }), { tag: '"2"' });
  await elapse(2000);
  equal([ballot.state.refused, ballot.differing()], [null, []]);
  equal([ballot.levels(), ballot.state.tag], [{ a: "want", b: "must" }, '"2"']);
});

test("as long as nobody tells what is stored, nothing is said to be lost", async () => {
  const { ballot, service } = await ballotWith({ a: "want" });
  ballot.set("b", "must");
  service.answer(409, { type: "/problems/voting-closed" });
  service.answer(0);
  await elapse(restMs);
  equal([ballot.state.refused, ballot.differing()], [null, ["b"]]);
});

test("what counts is sure once the service has told it after voting closed", async () => {
  const { ballot, service } = await ballotWith({ a: "want" });
  const closedAt = Date.now() + 60000;
  equal([ballot.isCounted(null), ballot.isCounted(closedAt)], [true, false]);
  await elapse(60000);
  equal(ballot.isCounted(closedAt), false);
  service.answer(304);
  await ballot.wake();
  equal(ballot.isCounted(closedAt), true);
});

test("another page's ballot of somebody else is none of this one's", async () => {
  const { ballot, memory } = await ballotWith({ a: "want" });
  memory.set("ballot", { person: "beto", base: { b: "must" } });
  ballot.reread();
  equal([ballot.state.person, ballot.levels()], ["ana", { a: "want" }]);
});

test("what can be chosen no longer is left out, and the rest sent", async () => {
  const { ballot, service } = await ballotWith({}, { open: ["b"] });
  ballot.set("a", "want");
  ballot.set("b", "want");
  service.answer(400, { detail: "unknown proposal" });
  service.answer(200, stateOf({ b: "want" }), { tag: '"2"' });
  await elapse(2 * restMs);
  equal(last(service).body.choices, [{ proposalId: "b", level: "want" }]);
  equal(ballot.state.refused.kind, "gone");
});

test("what the service ignored is told, and not sent again", async () => {
  const { ballot, service, reloads } = await ballotWith({ a: "want" });
  ballot.set("gone", "must");
  service.answer(200, stateOf({ a: "want" }), { tag: '"2"' });
  ballot.wake();
  ballot.set("b", "want");
  service.answer(200, stateOf({ a: "want", b: "want" }), { tag: '"3"' });
  await elapse(restMs);
  equal(last(service).body.choices, [
    { proposalId: "a", level: "want" },
    { proposalId: "b", level: "want" },
  ]);
  equal([ballot.differing(), ballot.state.refused, reloads()], [[], { kind: "gone" }, 1]);
});

test("the newest musts beyond a limit that came down are wants; the rest is saved", async () => {
  const { ballot, service } = await ballotWith({ a: "must" }, { limit: 2 });
  ballot.set("b", "must");
  ballot.set("c", "must");
  ballot.set("d", "want");
  service.answer(400, { detail: "hold 3 musts" });
  service.answer(200, stateOf({ a: "must", b: "must", c: "want", d: "want" }), { tag: '"2"' });
  await elapse(2 * restMs);
  equal(last(service).body.choices, [
    { proposalId: "a", level: "must" },
    { proposalId: "b", level: "must" },
    { proposalId: "c", level: "want" },
    { proposalId: "d", level: "want" },
  ]);
  equal(ballot.state.refused, { kind: "musts", lost: [{ id: "c", level: "want" }] });
  equal(ballot.differing(), []);
});

test("as many musts as are stored stay possible, whatever the limit is now", async () => {
  const { ballot, service } = await ballotWith({ a: "must", b: "must" }, { limit: 1 });
  ballot.set("a", null);
  ballot.set("c", "must");
  ballot.set("d", "must");
  service.answer(400, { detail: "hold 3 musts" });
  service.answer(200, stateOf({ b: "must", c: "must", d: "want" }), { tag: '"2"' });
  await elapse(2 * restMs);
  equal(ballot.levels(), { b: "must", c: "must", d: "want" });
  equal(ballot.state.refused.lost, [{ id: "d", level: "want" }]);
});

test("a refusal for another reason waits until the voter changes something", async () => {
  const { ballot, service } = await ballotWith({}, { open: ["a"] });
  ballot.set("a", "must");
  service.answer(400, { detail: "too many musts" });
  await elapse(60000);
  equal([service.asked.length, ballot.state.refused.detail], [2, "too many musts"]);
  ballot.set("a", "want");
  service.answer(200, stateOf({ a: "want" }), { tag: '"2"' });
  await elapse(restMs);
  equal([ballot.levels(), ballot.differing()], [{ a: "want" }, []]);
});

test("another badge on the phone starts afresh, the same one goes on", async () => {
  const { ballot } = await ballotWith({ a: "want" });
  ballot.ownedBy("ana");
  equal(ballot.levels(), { a: "want" });
  ballot.ownedBy("bo");
  equal([ballot.levels(), ballot.state.tag], [{}, null]);
});

test("what was kept is there again after the page was left", async () => {
  const { memory, ballot } = await ballotWith({ a: "want" });
  ballot.set("b", "must");
  const again = new Ballot(new Service(), memory, {});
  equal([again.levels(), again.differing(), again.musts()], [{ a: "want", b: "must" }, ["b"], 1]);
  await elapse(0);
  ballot.api.answer(0);
  await elapse(restMs);
});

test("once voting is over only the choice that a merge moved can be taken back", async () => {
  const { ballot, service } = await ballotWith({ both: "want" }, { votingOpen: false });
  service.answer(200, stateOf({}), { tag: '"2"' });
  equal((await ballot.withdraw("both")).status, 200);
  equal([last(service).method, last(service).path], ["DELETE", "/ballot/both"]);
  equal(ballot.levels(), {});
});
