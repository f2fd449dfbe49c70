import { Memory, Service } from "../browser.js";
import { equal, test } from "../testing.js";
import { Submitted } from "phone/submitted.js";

function submittedWith(kept) {
  const service = new Service();
  service.token = "ana";
  let changes = 0;
  const submitted = new Submitted(service, new Memory(kept), () => changes++);
  return { submitted, service, changes: () => changes };
}

test("the service is asked once a badge, and what was handed in here is added", async () => {
  const { submitted, service, changes } = submittedWith({ mine: ["here"] });
  service.answer(200, { items: [{ id: "here" }, { id: "elsewhere" }] });
  await submitted.need();
  await submitted.need();
  submitted.add(["new"]);
  submitted.add(["new"]);
  equal([service.asked.length, changes()], [1, 2]);
  equal(submitted.ids(), ["here", "elsewhere", "new"]);
});

test("without an answer it is asked again, and what is known stays", async () => {
  const { submitted, service } = submittedWith({ mine: ["here"] });
  service.answer(0);
  await submitted.need();
  service.answer(200, { items: [{ id: "elsewhere" }] });
  await submitted.need();
  equal([service.asked.length, submitted.has("here"), submitted.has("elsewhere")], [2, true, true]);
});
