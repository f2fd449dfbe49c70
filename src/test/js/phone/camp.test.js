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
  const at = (voting) => camp({ event: { voting, wallRevision: 0 } }).camp.votingOpen();
  equal(at(open()), true);
  equal(at(open("2030-03-24T10:00:01Z")), true);
  equal(at(open("2030-03-24T10:00:00Z")), false);
  equal(at({ open: false, closesAt: null }), false);
  equal(camp().camp.votingOpen(), false);
});

test("voting is over once its hour has passed or the Wall is published", () => {
  const over = (event) => camp({ event }).camp.votingOver();
  equal(over({ voting: { open: false, closesAt: null }, wallRevision: 0 }), false);
  equal(over({ voting: open("2030-03-24T09:00:00Z"), wallRevision: 0 }), true);
  equal(over({ voting: { open: false, closesAt: null }, wallRevision: 1 }), true);
  equal(over({ voting: open(), wallRevision: 1 }), false);
});

test("the language of more than half of the proposals goes without saying", () => {
  const spoken = (...languages) =>
    camp({ proposals: languages.map((language, id) => ({ id, language })) }).camp.plainLanguage;
  equal(spoken("en", "en", "es"), "en");
  equal(spoken("en", "es", null), null);
  equal(spoken(), null);
});

test("an older Wall that comes late changes nothing", async () => {
  const it = camp({ wall: { revision: 5 } });
  it.service.answer(200, { revision: 4 }, { tag: '"4"' });
  await it.camp.loadWall();
  equal([it.camp.wall.revision, it.camp.wallTag, it.told], [5, null, []]);
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

test("half a list is no list", async () => {
  const it = camp({ proposals: [{ id: "old" }] });
  it.service.answer(200, { items: [{ id: "b" }], next: "c" });
  it.service.answer(0);
  equal([await it.camp.loadProposals(), it.camp.proposals], [null, [{ id: "old" }]]);
});
