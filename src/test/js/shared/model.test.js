import { equal, test } from "../testing.js";
import { madrid, newYork } from "../zones.js";
import {
  at,
  day,
  eleven,
  hall,
  loft,
  longSession,
  lunch,
  one,
  session,
  ten,
  wall,
} from "../camps.js";
import {
  breakBefore,
  goneMark,
  isOlder,
  isSameWall,
  moment,
  movedMark,
  severalDays,
  WallIndex,
} from "shared/model.js";
import { EventTimes } from "shared/times.js";

const ids = (slots) => slots.map((slot) => slot.id);
const long = new WallIndex(
  wall(...longSession(loft, ten, eleven, "Drupal"), session(hall, ten, "Faith")),
);

test("slots stand in the order of the day, and breaks are no place for sessions", () => {
  const index = new WallIndex(wall());
  equal(ids(index.slots), ["ten", "eleven", "lunch", "one"]);
  equal(ids(index.sessionSlots), ["ten", "eleven", "one"]);
});

test("a slot whose times cannot be read is left out", () => {
  const broken = wall();
  broken.slots.push({ id: "odd", start: "later", end: day("15:00"), kind: "sessions" });
  equal(ids(new WallIndex(broken).slots), ["ten", "eleven", "lunch", "one"]);
});

test("a cell that the Wall does not have is closed", () => {
  equal(new WallIndex(wall()).cell({ id: "attic" }, ten).state, "closed");
});

test("a session begins in one cell, however long it is", () => {
  equal(
    long.starts().map(({ roomId, slotId }) => [roomId, slotId]),
    [
      ["hall", "ten"],
      ["loft", "ten"],
    ],
  );
  equal(long.cellOf("drupal").slotId, "ten");
  equal(long.cellOf("unknown"), null);
});

test("a session ends where the service says", () => {
  equal(long.lastSlotOf(ten, long.cell(loft, ten).session).id, "eleven");
  equal(long.lastSlotOf(ten, long.cell(hall, ten).session).id, "ten");
});

test("a session of a kept Wall that does not say where it ends takes one block", () => {
  const { lastSlotId, ...old } = session(hall, ten, "Faith").session;
  equal(new WallIndex(wall()).lastSlotOf(ten, old).from, undefined);
});

test("whatever stands in a cell leads to the cell in which it began", () => {
  equal(long.startOf(long.cell(loft, eleven)).slotId, "ten");
  equal(long.startOf(long.cell(hall, ten)).slotId, "ten");
  equal(long.startOf(long.cell(hall, one)).state, "empty");
});

test("of two runs of one session in a room each second half has its own first", () => {
  const runs = new WallIndex({
    ...wall(),
    slots: [ten, eleven, { ...lunch, kind: "sessions" }, one],
    cells: [
      ...longSession(loft, ten, eleven, "Drupal"),
      ...longSession(loft, lunch, one, "Drupal"),
    ],
  });
  equal(runs.startOf(runs.cell(loft, one)).slotId, "lunch");
  equal(runs.startOf(runs.cell(loft, eleven)).slotId, "ten");
});

test("a session goes on in the next block alone", () => {
  const [first, second, third] = long.sessionSlots;
  equal(long.goesOn(loft, first, second), true);
  equal(long.goesOn(loft, first, third), false);
  equal(long.goesOn(hall, first, second), false);
});

test("two runs of one session side by side are not one", () => {
  const twice = new WallIndex(wall(session(hall, ten, "Faith"), session(hall, eleven, "Faith")));
  equal(twice.goesOn(hall, ...twice.sessionSlots), false);
});

test("after a slot comes the next one for sessions, and after the last none", () => {
  equal(
    ["ten", "eleven", "one", "lunch"].map((id) => long.slotAfter(id)?.id),
    ["eleven", "one", undefined, undefined],
  );
});

test("a block is on from its first instant until its last, which is no more of it", () => {
  const index = new WallIndex(wall());
  const told = (time) => {
    const { over, current, pause, next, blocks } = moment(index, at(time));
    return [over, current?.id, pause?.id, next?.id, blocks.length];
  };
  equal(told("09:59"), [false, undefined, undefined, "ten", 3]);
  equal(told("10:00"), [false, "ten", undefined, "eleven", 3]);
  equal(told("10:50"), [false, undefined, undefined, "eleven", 2]);
  equal(told("12:00"), [false, undefined, "lunch", "one", 1]);
  equal(told("13:49"), [false, "one", undefined, undefined, 1]);
  equal(told("13:50"), [true, undefined, undefined, undefined, 3]);
});

test("a break stands before the block that follows it", () => {
  const index = new WallIndex(wall());
  equal(breakBefore(index, index.slot("one")).id, "lunch");
  equal(breakBefore(index, index.slot("eleven")), null);
});

test("a day has one date by the clock of its own place", () => {
  const late = wall();
  late.slots = [
    ten,
    { ...one, start: "2030-03-24T23:30:00-04:00", end: "2030-03-25T00:10:00-04:00" },
  ];
  equal(severalDays(new WallIndex(late), new EventTimes(newYork, "en")), false);
  equal(severalDays(new WallIndex(late), new EventTimes(madrid, "en")), true);
});

test("marks are there until their time, and what has left the Wall leaves none", () => {
  const until = day("10:20");
  equal(movedMark({ moved: { until } }, at("10:19")), { until });
  equal(movedMark({ moved: { until } }, at("10:20")), null);
  equal(goneMark({ gone: { until, to: null } }, at("10:19")), null);
  equal(goneMark({ gone: { until, to: { roomId: "loft" } } }, at("10:19")).to.roomId, "loft");
});

test("the language of most sessions goes without saying", () => {
  const spoken = (...languages) =>
    new WallIndex(
      wall(
        ...languages.map((language, i) =>
          session(hall, [ten, eleven, one][i], "S" + i, { language }),
        ),
      ),
    );
  equal(spoken("en", "en-US", "es").plainLanguage("en"), "en");
  equal(spoken("es", "es", "en").plainLanguage("en"), "es");
  equal(spoken("es", "es").plainLanguage("en"), null); // All alike, and not the page's own.
  equal(spoken("en", "es").plainLanguage("en"), null);
});

test("an answer is older by any count, but never one of another life", () => {
  const had = { life: "a", revision: 7, version: 9 };
  const older = (more) => isOlder({ ...had, ...more }, had);
  equal([older({ revision: 6 }), older({ version: 8 })], [true, true]);
  equal(
    [older({}), older({ version: 10 }), older({ life: "b", revision: 2 })],
    [false, false, false],
  );
  equal(isOlder({ life: "a", change: 3 }, { life: "a", change: 4 }), true);
  equal(isOlder(had, null), false);
});

test("a Wall is the same by life, revision and version", () => {
  const had = { life: "a", revision: 7, version: 9 };
  equal([isSameWall(had, { ...had }), isSameWall(had, null)], [true, false]);
  equal(isSameWall({ ...had, version: 10 }, had), false);
});
