import { Service } from "../browser.js";
import { equal, test } from "../testing.js";
import { List } from "shared/list.js";

const first = "/proposals?limit=200";
const second = first + "&cursor=a%2Bb";

function list() {
  const service = new Service();
  return { service, it: new List("/proposals", (path, tag) => service.get(path, tag)) };
}

async function readTwoPages() {
  const { it, service } = list();
  service.answer(200, { items: [1, 2], next: "a+b" }, { tag: '"1"' });
  service.answer(200, { items: [3], next: null }, { tag: '"2"' });
  equal(await it.read(), { items: [1, 2, 3], isNew: true });
  service.asked = [];
  return { it, service };
}

const asked = ({ asked }) => asked.map(({ path, tag }) => [path, tag]);

test("a list that is as it was is asked for by its tags and costs no page", async () => {
  const { it, service } = await readTwoPages();
  service.answer(304);
  service.answer(304);
  equal(await it.read(), { items: [1, 2, 3], isNew: false });
  equal(asked(service), [
    [first, '"1"'],
    [second, '"2"'],
  ]);
});

test("only a page that changed comes again", async () => {
  const { it, service } = await readTwoPages();
  service.answer(304);
  service.answer(200, { items: [4], next: null }, { tag: '"3"' });
  equal(await it.read(), { items: [1, 2, 4], isNew: true });
});

test("what is forgotten is read whole, and silence changes nothing of what is known", async () => {
  const { it, service } = await readTwoPages();
  service.answer(304);
  service.answer(0);
  equal(await it.read(), null);
  it.forget();
  service.asked = [];
  service.answer(200, { items: [], next: null }, { tag: '"4"' });
  equal(await it.read(), { items: [], isNew: true });
  equal(asked(service), [[first, undefined]]);
});

test("what was forgotten during a read is not known by it", async () => {
  const { it, service } = list();
  service.answer(200, { items: [1], next: null }, { tag: '"1"' });
  service.answer(200, { items: [2], next: null }, { tag: '"2"' });
  const reading = it.read();
  it.forget();
  equal(await reading, { items: [1], isNew: true });
  await it.read();
  equal(service.asked[1].tag, undefined);
});

test("a list that is asked for with a question goes on with it", async () => {
  const service = new Service();
  service.answer(200, { items: [], next: null });
  await new List("/proposals?status=merged", (path) => service.get(path)).read();
  equal(service.asked[0].path, "/proposals?status=merged&limit=200");
});
