import { elapse, Memory, Service } from "../browser.js";
import { equal, test } from "../testing.js";
import { Going } from "phone/going.js";

const day = [
  { proposalId: "faith", why: "going", clashes: [{ proposalId: "drupal", level: "going" }] },
  { proposalId: "email", why: "must", clashes: [{ proposalId: "arts", level: "want" }] },
];

function goingWith(kept = {}) {
  const service = new Service();
  const memory = new Memory(kept);
  const told = [];
  const going = new Going(service, memory, {
    changed: () => {},
    answered: (items) => told.push(items),
    refused: () => told.push("refused"),
  });
  return { going, service, memory, told };
}

const sent = (service) => service.asked.map(({ method, path }) => method + " " + path);

test("a day tells what its reader goes to, whether or not something else is in the way", () => {
  const { going } = goingWith();
  const goes = ["faith", "drupal", "email", "arts"].filter((id) => going.has(id, day));
  equal([goes, going.has("faith", null)], [["faith", "drupal"], false]);
});

test("a mark holds at once, is told to the service, and its answer is the day", async () => {
  const { going, service, memory, told } = goingWith();
  service.answer(200, { items: day });
  going.set("arts", true);
  equal([going.has("arts", []), memory.get("going")], [true, { arts: true }]);
  await elapse(0);
  equal([sent(service), told], [["PUT /me/day/arts"], [day]]);
  equal([going.has("arts", []), memory.get("going")], [false, {}]); // The day says it from now on.
});

test("without a network it waits on the phone, also over a new start of the page", async () => {
  const { going, service, memory } = goingWith();
  service.answer(0);
  going.set("faith", false);
  await elapse(0);
  equal([going.has("faith", day), memory.get("going")], [false, { faith: false }]);
  const again = goingWith({ going: memory.get("going") });
  again.service.answer(200, { items: [] });
  await again.going.wake();
  equal(sent(again.service), ["DELETE /me/day/faith"]);
  service.answer(200, { items: [] });
  await elapse(2000);
  equal(memory.get("going"), {});
});

test("pressed again before the answer, the last press holds", async () => {
  const { going, service, told } = goingWith();
  service.answer(200, { items: day });
  service.answer(200, { items: [] });
  going.set("arts", true);
  going.set("arts", false);
  await elapse(0);
  equal(sent(service), ["PUT /me/day/arts", "DELETE /me/day/arts"]);
  equal([going.wanted, told[1]], [{}, []]);
});

test("what cannot be marked is told, and not sent again", async () => {
  const { going, service, told } = goingWith();
  service.answer(400, null, { problem: "invalid" });
  going.set("gone", true);
  await elapse(60000);
  equal([service.asked.length, going.wanted, told], [1, {}, ["refused"]]);
});

test("a dead token keeps the marks for whoever signs in again", async () => {
  const { going, service } = goingWith();
  service.answer(401);
  going.set("arts", true);
  await elapse(60000);
  equal([service.asked.length, going.wanted], [1, { arts: true }]);
});
