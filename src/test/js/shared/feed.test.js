import { elapse, Service, setClock } from "../browser.js";
import { wall } from "../camps.js";
import { equal, test } from "../testing.js";
import { ServerClock } from "shared/clock.js";
import { WallFeed } from "shared/feed.js";

const life = "first";
const ours = { ...wall(), revision: 7, version: 9, life };

// A feed whose page has a Wall; what it asks for, and what it tells its page.
function feed(known = ours) {
  const told = [];
  const tell = (name) => () => told.push(name);
  const listener = { wall: tell("wall"), event: tell("event"), screen: tell("screen") };
  const more = {
    contact: () => {},
    unknown: () => {},
    changed: tell("changed"),
    desk: tell("desk"),
  };
  const it = new WallFeed("camp", new ServerClock(null), {
    known: () => known,
    ...listener,
    ...more,
  });
  const service = new Service();
  it.api = service;
  it.change = 20;
  return { it, service, told };
}

const asked = ({ service }) => service.asked.map(({ path }) => path);
const word = (more) => ({ revision: 7, version: 9, change: 20, life, ...more });

function answer(service, ...paths) {
  const bodies = { "/wall": ours, "": { slug: "camp" }, "/screen": { mode: "auto" } };
  paths.forEach((path) => service.answer(200, bodies[path], { tag: '"1"' }));
}

test("a word that says what the page has asks for nothing", async () => {
  const page = feed();
  page.it.heard("wall", word());
  page.it.heard("change", { change: 20 });
  page.it.heard("ping", {});
  await elapse(0);
  equal([asked(page), page.told], [[], []]);
});

test("another version, revision or life of the Wall is read at once", async () => {
  for (const news of [{ version: 10 }, { revision: 8 }, { life: "second", revision: 2 }]) {
    const page = feed();
    answer(page.service, "/wall", "", "/screen");
    page.it.heard("wall", word({ change: 21, ...news }));
    await elapse(0);
    equal(
      [asked(page), page.told],
      [
        ["/wall", "", "/screen"],
        ["wall", "event", "screen"],
      ],
    );
  }
});

test("who reaches the service again reads everything again", async () => {
  const page = feed();
  page.it.opened();
  await elapse(0);
  equal(asked(page), []);
  answer(page.service, "/wall", "", "/screen");
  page.it.opened(); // It may be another one now, with other settings.
  await elapse(0);
  equal(asked(page), ["/wall", "", "/screen"]);
});

test("whoever has no Wall reads it with the first word", async () => {
  const page = feed(null);
  answer(page.service, "/wall", "", "/screen");
  page.it.heard("wall", word());
  await elapse(0);
  equal(asked(page).length, 3);
});

test("what else is public is read without the Wall", async () => {
  const page = feed();
  answer(page.service, "", "/screen");
  page.it.heard("change", { change: 21 });
  await elapse(0);
  equal(
    [asked(page), page.told],
    [
      ["", "/screen"],
      ["changed", "event", "screen"],
    ],
  );
});

test("the first word after a gap says that something else was missed", async () => {
  const page = feed();
  answer(page.service, "", "/screen");
  page.it.heard("wall", word({ change: 25 }));
  await elapse(0);
  equal(
    [asked(page), page.told],
    [
      ["", "/screen"],
      ["changed", "event", "screen"],
    ],
  );
});

test("what only volunteers see is told and not asked for", async () => {
  const page = feed();
  page.it.heard("desk", {});
  await elapse(0);
  equal([asked(page), page.told], [[], ["desk"]]);
});

test("news during a poll are read after it", async () => {
  const page = feed();
  answer(page.service, "", "/screen", "", "/screen");
  page.it.heard("change", { change: 21 });
  page.it.heard("change", { change: 22 });
  await elapse(0);
  equal(asked(page), ["", "/screen", "", "/screen"]);
});

test("a clock that was set, or a machine that slept, asks for everything at once", async () => {
  for (const by of [-3600000, 3600000]) {
    const page = feed();
    page.it.resting = true; // No stream to fall silent.
    page.it.planNext();
    page.it.tick();
    await elapse(0);
    equal(asked(page), []);
    setClock(by);
    answer(page.service, "/wall", "", "/screen");
    page.it.tick();
    await elapse(0);
    equal(asked(page), ["/wall", "", "/screen"]);
  }
});

test("a clock that was set back keeps nobody from asking later", async () => {
  const page = feed();
  page.it.resting = true;
  page.it.planNext();
  setClock(-3600000);
  page.it.clock.jumped();
  await elapse(62000);
  answer(page.service, "/wall", "", "/screen");
  page.it.tick();
  await elapse(0);
  equal(asked(page).length, 3);
});
