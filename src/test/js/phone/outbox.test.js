import { elapse, Memory, Service } from "../browser.js";
import { equal, test } from "../testing.js";
import { Outbox } from "phone/outbox.js";

globalThis.crypto = { getRandomValues: (bytes) => bytes.fill(7) };

function outbox(person = () => null, memory = new Memory()) {
  const service = new Service();
  const done = [];
  const box = new Outbox(
    service,
    memory,
    () => {},
    (answer, body) => done.push([answer.status, body.title]),
    person,
  );
  return { box, service, memory, done };
}

const key = "07".repeat(16);

test("a proposal is handed in under a key of its own", async () => {
  const { box, service, done } = outbox();
  service.answer(201, { id: "1" });
  await box.put({ title: "Faith" });
  equal(service.asked, [
    {
      method: "POST",
      path: "/proposals",
      body: { title: "Faith" },
      headers: { "Idempotency-Key": key },
    },
  ]);
  equal([done, box.waiting()], [[[201, "Faith"]], null]);
});

test("without an answer it waits on the phone, and is sent again under the same key", async () => {
  const { box, service, memory, done } = outbox();
  service.answer(0);
  await box.put({ title: "Faith" });
  equal([done, memory.get("outbox").key], [[], key]);
  service.answer(503);
  await elapse(1500);
  service.answer(201, { id: "1" });
  await elapse(3000);
  equal(
    [service.asked.map((it) => it.headers["Idempotency-Key"]), done],
    [[key, key, key], [[201, "Faith"]]],
  );
});

test("what the service refuses is given back", async () => {
  const { box, service, done } = outbox();
  service.answer(409, { type: "/problems/proposing-closed" });
  await box.put({ title: "Faith" });
  equal([done, box.waiting()], [[[409, "Faith"]], null]);
});

test("a dead badge keeps it for whoever signs in next", async () => {
  const { box, service, done } = outbox();
  service.answer(401);
  await box.put({ title: "Faith" });
  equal([done, box.waiting().body], [[], { title: "Faith" }]);
});

test("nobody signed in: nothing is sent", async () => {
  const { box, service } = outbox();
  service.token = null;
  await box.put({ title: "Faith" });
  equal(service.asked, []);
});

test("what waits for one person is never sent as another's", async () => {
  const { box, service, memory } = outbox(() => "ana");
  service.answer(0);
  await box.put({ title: "Faith" });
  const other = outbox(() => "beto", memory);
  await other.box.wake();
  equal([other.box.waiting(), other.service.asked], [null, []]);
  equal(box.waiting().body, { title: "Faith" });
});

test("whoever stays has again what another page has dropped", async () => {
  const { box, service, memory } = outbox(() => "ana");
  service.answer(0);
  await box.put({ title: "Faith" });
  memory.drop("outbox");
  box.store();
  equal(box.waiting().body, { title: "Faith" });
});
