import { elapse, Memory, Service } from "../browser.js";
import { equal, test } from "../testing.js";
import { Ballot } from "phone/ballot.js";

const restMs = 500;
const sealed = { choices: [], receipt: null, merged: [], sealed: true };

function stored(levels) {
  const choices = Object.entries(levels).map(([proposalId, level]) => ({ proposalId, level }));
  return { choices, receipt: "r" + choices.length, merged: [], sealed: false };
}

// Ana's ballot on a phone that has just read it.
async function ballotWith(body) {
  const service = new Service();
  const memory = new Memory();
  const ballot = new Ballot(service, memory, {
    changed: () => {},
    reload: async () => null,
    isOpen: () => true,
    mustLimit: () => null,
  });
  ballot.ownedBy("ana");
  service.answer(200, body, { tag: '"1"' });
  await ballot.wake();
  return { ballot, service, memory };
}

const sent = (service) => service.asked.map(({ method, path }) => method + " " + path);

test("a sealed ballot is nothing chosen, and nothing is sent of it", async () => {
  const { ballot, service } = await ballotWith(sealed);
  equal([ballot.isSealed(), ballot.levels(), ballot.differing()], [true, {}, []]);
  service.answer(304);
  ballot.set("a", "want");
  await elapse(60000);
  equal(sent(service), ["GET /ballot", "GET /ballot"]);
  equal([ballot.levels(), ballot.differing(), ballot.phase], [{ a: "want" }, ["a"], "idle"]);
});

test("it counts until the first choice of the new one is stored", async () => {
  const { ballot, service, memory } = await ballotWith(sealed);
  service.answer(304);
  ballot.beginAnew(true);
  await elapse(0);
  equal([ballot.isSealed(), memory.get("ballot").anew], [false, true]);
  service.answer(200, stored({ a: "must" }), { tag: '"2"' });
  ballot.set("a", "must");
  await elapse(restMs);
  const { method, headers, body } = service.asked[2];
  equal([method, headers], ["PUT", { "If-Match": '"1"' }]);
  equal(body.choices, [{ proposalId: "a", level: "must" }]);
  const { state } = ballot;
  equal([state.sealed, state.anew, ballot.differing()], [false, false, []]);
});

test("whoever thinks better of it keeps the sealed one", async () => {
  const { ballot, service } = await ballotWith(sealed);
  service.answer(304);
  service.answer(304);
  ballot.beginAnew(true);
  await elapse(0);
  ballot.beginAnew(false);
  await elapse(0);
  equal([ballot.isSealed(), sent(service)], [true, ["GET /ballot", "GET /ballot", "GET /ballot"]]);
});

// The phone wants something, and the service says no, since the ballot is sealed by now.
async function sealedMeanwhile(status, more) {
  const camp = await ballotWith(stored({ a: "want" }));
  camp.ballot.set("b", "must");
  camp.service.answer(status, null, more);
  camp.service.answer(200, sealed, { tag: '"9"' });
  await elapse(60000);
  return camp;
}

for (const [name, status, more] of [
  ["the ballot is not the one we knew", 412, {}],
  ["it is sealed", 409, { problem: "ballot-sealed" }],
]) {
  test("what waits on the phone is kept and not sent when " + name, async () => {
    const { ballot, service, memory } = await sealedMeanwhile(status, more);
    equal(sent(service), ["GET /ballot", "PUT /ballot", "GET /ballot"]);
    const wanted = { a: "want", b: "must" };
    equal([ballot.isSealed(), ballot.conflict, ballot.state.refused], [true, null, null]);
    equal([ballot.levels(), memory.get("ballot").desired], [wanted, wanted]);

    service.answer(200, stored(wanted), { tag: '"10"' });
    ballot.beginAnew(true);
    await elapse(0);
    equal(service.asked[3].headers, { "If-Match": '"9"' });
    equal([ballot.isSealed(), ballot.levels(), ballot.differing()], [false, wanted, []]);
  });
}

test("what was stored and is sealed by now is shown no more", async () => {
  const { ballot, service } = await ballotWith(stored({ a: "want" }));
  service.answer(200, sealed, { tag: '"9"' });
  await ballot.wake();
  equal([ballot.levels(), ballot.state.receipt, ballot.conflict], [{}, null, null]);
});
