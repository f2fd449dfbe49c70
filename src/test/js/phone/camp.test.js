import { Memory, Service } from "../browser.js";
import { equal, test } from "../testing.js";
import { Camp } from "phone/camp.js";

const clock = { now: () => Date.parse("2030-03-24T10:00:00Z"), offset: 0, assume: () => {} };

function camp(kept = {}) {
  const service = new Service();
  const told = [];
  const memory = new Memory({ camp: kept });
  return { camp: new Camp(service, memory, clock, (what) => told.push(what)), service, told };
}

const open = (closesAt = null) => ({ open: true, closesAt });

test("the clock closes a window, whatever was read before", () => {
  const at = (voting) => camp({ event: { voting, published: false } }).camp.votingOpen();
  equal(at(open()), true);
  equal(at(open("2030-03-24T10:00:01Z")), true);
  equal(at(open("2030-03-24T10:00:00Z")), false);
  equal(at({ open: false, closesAt: null }), false);
  equal(camp().camp.votingOpen(), false);
});

test("how voting stands is as sure as the last contact", () => {
  const { camp: it } = camp({ event: { voting: open("2030-03-24T09:00:00Z") } });
  equal([it.state().voting.is, it.state().voting.sure], ["closed", true]);
  it.contact(0);
  equal([it.state().voting.is, it.state().voting.sure], ["closed", false]);
});

test("the language of more than half of the proposals goes without saying", () => {
  const spoken = (...languages) =>
    camp({ proposals: languages.map((language, id) => ({ id, language })) }).camp.plainLanguage;
  equal(spoken("en", "en", "es"), "en");
  equal(spoken("en", "es", null), null);
  equal(spoken(), null);
});

const life = "first";
const event = { slug: "camp", published: true, wallRevision: 5, version: 8, change: 20, life };
const known = { event, wall: { revision: 5, version: 8, life }, proposals: [{ id: "old" }] };
const asked = ({ service }) => service.asked.map(({ path }) => path);

// A page that has read everything once.
async function settled(tag = null) {
  const it = camp(known);
  it.service.answer(200, { items: [{ id: "old" }], next: null }, { tag });
  it.service.answer(200, event, { tag: '"e"' });
  it.service.answer(200, known.wall, { tag: '"w"' });
  await it.camp.refresh(true);
  equal(asked(it), ["/proposals?limit=200", "", "/wall"]);
  it.service.asked = [];
  it.told.length = 0;
  return it;
}

test("an older Wall and an older event that come late change nothing", async () => {
  const it = await settled();
  it.service.answer(200, { revision: 4, version: 8, life }, { tag: '"4"' });
  await it.camp.loadWall();
  it.service.answer(200, { ...event, change: 19 }, { tag: '"19"' });
  await it.camp.loadEvent();
  equal([it.camp.wall.revision, it.camp.wallTag, it.camp.event.change], [5, '"w"', 20]);
  equal(it.told, []);
});

test("only words that say more than what was read are news", async () => {
  const { camp } = await settled();
  equal(camp.isNews("wall", { revision: 5, version: 8, change: 20, life }), false);
  equal(camp.isNews("wall", { revision: 5, version: 8, change: 20, life: "second" }), true);
  equal(
    [camp.isNews("change", { change: 20 }), camp.isNews("change", { change: 21 })],
    [false, true],
  );
  equal([camp.isNews("desk", {}), camp.isNews("ping", {})], [false, false]);
});

test("who looks again and finds nothing new asks for the event alone", async () => {
  const it = await settled();
  it.service.answer(304);
  await it.camp.refresh(false);
  equal(asked(it), [""]);
});

test("a new proposal is read without the Wall, a new title with it", async () => {
  const it = await settled();
  it.service.answer(200, { ...event, change: 21 }, { tag: '"21"' });
  it.service.answer(200, { items: [{ id: "new" }], next: null });
  await it.camp.refresh(false);
  equal(asked(it), ["", "/proposals?limit=200"]);

  it.service.asked = [];
  it.service.answer(200, { ...event, version: 9, change: 22 }, { tag: '"22"' });
  it.service.answer(200, { revision: 5, version: 9, life }, { tag: '"w9"' });
  it.service.answer(200, { items: [], next: null });
  await it.camp.refresh(false);
  equal(asked(it), ["", "/wall", "/proposals?limit=200"]);
});

test("what is of another life is dropped, whatever its revision", async () => {
  const it = await settled();
  const again = { ...event, wallRevision: 2, version: 2, change: 3, life: "second" };
  it.service.answer(200, again, { tag: '"again"' });
  it.service.answer(200, { revision: 2, version: 2, life: "second" }, { tag: '"w2"' });
  it.service.answer(200, { items: [{ id: "new" }], next: null });
  await it.camp.refresh(false);
  equal([it.camp.event.change, it.camp.wall.revision, it.camp.wallTag], [3, 2, '"w2"']);
  equal(it.camp.proposals, [{ id: "new" }]);
  equal(it.told, ["life", "wall", "proposals"]);
  equal(it.service.asked[1].tag, null);
});

test("a Wall of another life than the event's sends for the event first", async () => {
  const it = await settled();
  it.service.answer(200, { revision: 2, version: 2, life: "second" }, { tag: '"w2"' });
  it.service.answer(200, { ...event, version: 2, change: 3, life: "second" }, { tag: '"again"' });
  await it.camp.loadWall();
  equal([it.camp.event.life, it.camp.wall.revision, it.told], ["second", 2, ["life", "wall"]]);
});

test("a list that was asked for earlier and comes later changes nothing", async () => {
  const it = camp();
  const late = [];
  it.service.next = () => new Promise((answered) => late.push(answered));
  const [first, second] = [it.camp.loadProposals(), it.camp.loadProposals()];
  const list = (id) => ({ status: 200, body: { items: [{ id }], next: null } });
  late[1](list("new"));
  await second;
  late[0](list("old"));
  equal(await first, new Set(["old"]));
  equal(it.camp.proposals, [{ id: "new" }]);
});

test("proposals come page by page, in the voter's own order", async () => {
  const it = camp();
  it.service.answer(200, { items: [{ id: "b" }], next: "a/b" });
  it.service.answer(200, { items: [{ id: "a" }], next: null });
  equal(await it.camp.loadProposals(), new Set(["b", "a"]));
  equal(
    it.camp.proposals.map(({ id }) => id),
    ["b", "a"],
  );
  equal(it.service.asked[1].path, "/proposals?limit=200&cursor=a%2Fb");
});

test("a change that leaves the list as it is costs no list, and nothing is drawn", async () => {
  const it = await settled('"p"');
  it.service.answer(200, { ...event, change: 21 }, { tag: '"21"' });
  it.service.answer(304);
  await it.camp.refresh(false);
  equal(it.service.asked[1], { method: "GET", path: "/proposals?limit=200", tag: '"p"' });
  equal([it.told, it.camp.proposals], [["event"], [{ id: "old" }]]);
});

test("after a proposal of one's own, or another reader, the list is read whole", async () => {
  for (const act of ["put", "forgetProposals"]) {
    const it = await settled('"p"');
    it.camp[act]({ id: "mine" });
    it.service.answer(200, { items: [{ id: "new" }], next: null }, { tag: '"q"' });
    await it.camp.loadProposals();
    equal([it.service.asked[0].tag, it.camp.proposals], [undefined, [{ id: "new" }]]);
  }
});

test("half a list is no list", async () => {
  const it = camp({ proposals: [{ id: "old" }] });
  it.service.answer(200, { items: [{ id: "b" }], next: "c" });
  it.service.answer(0);
  equal([await it.camp.loadProposals(), it.camp.proposals], [null, [{ id: "old" }]]);
});
