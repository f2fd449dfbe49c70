import "../browser.js";
import { at, day, eleven, hall, loft, longSession, one, session, ten, wall } from "../camps.js";
import { equal, test } from "../testing.js";
import { newYork } from "../zones.js";
import { changesOf, newsIn, newsWords, sentenceOf, votedTitle } from "shared/changes.js";
import { WallIndex } from "shared/model.js";
import { EventTimes } from "shared/times.js";
import { news, said } from "shared/words/en.js";

const times = new EventTimes(newYork, "en");

// The Wall of these cells, in which rooms and blocks differ by what is given.
function changed(cells, { rooms = [], slots = [] } = {}) {
  const it = wall(...cells);
  const with_ = (list, more) =>
    list.map((one) => ({ ...one, ...more.find(({ id }) => id === one.id) }));
  return { ...it, rooms: with_(it.rooms, rooms), slots: with_(it.slots, slots) };
}

function told(before, after) {
  const index = new WallIndex(after);
  return changesOf(new WallIndex(before), index).map((it) => sentenceOf(it, said, index, times));
}

const faith = [session(hall, ten, "Faith", { facilitators: ["Ana"] })];
const cancelled = [{ ...faith[0], state: "cancelled" }];

test("a block that starts later is news of its sessions, once", () => {
  const later = { id: "ten", start: day("10:30"), end: day("11:20") };
  equal(told(wall(...faith), changed(faith, { slots: [later] })), [
    "New time: Faith, now 10:30, was 10:00.",
  ]);
});

test("a block that only ends later is news, and of a long session the last block counts", () => {
  const long = longSession(loft, ten, eleven, "Drupal");
  equal(told(wall(...long), changed(long, { slots: [{ id: "eleven", end: day("12:00") }] })), [
    "New time: Drupal, now until 12:00, was 11:50.",
  ]);
});

test("a block that goes to another day names the days", () => {
  const monday = {
    id: "ten",
    start: "2030-03-25T10:00:00-04:00",
    end: "2030-03-25T10:50:00-04:00",
  };
  equal(told(wall(...faith), changed(faith, { slots: [monday] })), [
    "New time: Faith, now Mon 10:00, was Sun 10:00.",
  ]);
});

test("where the Wall has several days every place and every new time names its day", () => {
  const monday = {
    id: "one",
    start: "2030-03-25T10:00:00-04:00",
    end: "2030-03-25T10:50:00-04:00",
  };
  const slots = [monday];
  const later = { id: "ten", start: day("10:30"), end: day("11:20") };
  const moved = [session(loft, one, "Faith", { facilitators: ["Ana"] })];
  equal(told(changed(faith, { slots }), changed(moved, { slots })), [
    "Moved: Faith, now Loft, Mon 10:00.",
  ]);
  equal(told(changed([], { slots }), changed(faith, { slots })), ["New: Faith, Hall, Sun 10:00."]);
  equal(told(changed(faith, { slots }), changed(faith, { slots: [monday, later] })), [
    "New time: Faith, now Sun 10:30, was 10:00.",
  ]);
});

test("a renamed room, a new title and other people are told", () => {
  const after = [session(hall, ten, "Faith", { title: "Hope", facilitators: ["Bo", "Cy"] })];
  equal(told(wall(...faith), changed(after, { rooms: [{ id: "hall", name: "Attic" }] })), [
    "Hope: the room is called Attic now, was Hall.",
    "New title: Hope, was Faith.",
    "Now with Bo, Cy: Hope.",
  ]);
});

test("a session that lost the last who ran it says so", () => {
  const after = [session(hall, ten, "Faith")];
  equal(told(wall(...faith), wall(...after)), ["Nobody runs it now: Faith."]);
});

test("a session that is cancelled says this alone, and that it takes place after all", () => {
  const later = { slots: [{ id: "ten", start: day("10:30") }] };
  equal(told(wall(...faith), changed(cancelled, later)), ["Cancelled: Faith."]);
  equal(told(wall(...cancelled), changed(cancelled, later)), []);
  equal(told(wall(...cancelled), wall(...faith)), ["Takes place after all: Faith."]);
});

test("of two runs the one that stays is not taken for the one that goes", () => {
  const twice = [session(hall, ten, "Faith"), session(loft, one, "Faith")];
  equal(told(wall(...twice), wall(twice[1])), ["No longer on the Wall: Faith."]);
  equal(told(wall(...twice), wall(session(hall, eleven, "Faith"), twice[1])), [
    "Moved: Faith, now Hall, 11:00.",
  ]);
});

test("a Wall that is read again has no changes", () => {
  equal(told(wall(...faith), wall(...faith)), []);
});

const until = day("11:00");
const mark = (what, from, to) => ({ what, from, to, at: day("10:00"), until });
const start = mark("start", day("10:00"), day("10:30"));
const end = mark("end", day("10:50"), day("11:20"));

test("news end by the clock of the service", () => {
  const cell = { ...faith[0], changed: [mark("title", "Hope", "Faith")] };
  equal(newsIn(cell, at("10:59")).length, 1);
  equal(newsIn(cell, at("11:00")), []);
});

test("a new start says enough of a new end, and cancelled is said without news", () => {
  const off = mark("status", "session", "cancelled");
  const on = mark("status", "cancelled", "session");
  const block = mark("slot", "Morning", "Early");
  const cell = { ...faith[0], changed: [end, start, off, on, block] };
  const kinds = (...more) => newsIn(cell, at("10:00"), ...more).map(({ what, to }) => [what, to]);
  equal(kinds(), [
    ["start", start.to],
    ["status", "session"],
  ]);
  equal(kinds(true).length, 3);
  equal(newsIn({ ...faith[0], changed: [end] }, at("10:00")), [end]);
});

test("a cell without news and one without a session have none", () => {
  equal(newsIn(faith[0], at("10:00")), []);
  equal(newsIn({ roomId: "hall", slotId: "ten", state: "empty", changed: [start] }, 0), []);
});

test("each piece of news has its words", () => {
  const words = (one) => newsWords(one, news, times).filter(Boolean).join(", ");
  equal(words(start), "now 10:30, was 10:00");
  equal(words(end), "now until 11:20, was 10:50");
  equal(words(mark("room", "Attic", "Hall")), "room renamed, was Attic");
  equal(words(mark("slot", "Morning", "Early")), "block renamed, was Morning");
  equal(words(mark("title", "Hope", "Faith")), "new title, was “Hope”");
  equal(words(mark("facilitators", undefined, "Ana, Bo")), "now with Ana, Bo");
  equal(words(mark("facilitators", undefined, "")), "nobody runs it now");
  equal(words(mark("status", "cancelled", "session")), "takes place after all");
});

test("the title that people voted for is told, but not twice while it is news", () => {
  const until = day("11:00");
  const now = Date.parse(day("10:00"));
  const renamed = (titleBefore) => session(hall, ten, "Hope", { titleBefore });
  const news = (from) => [{ what: "title", from, to: "Hope", at: until, until }];
  equal(votedTitle(renamed("Faith"), now), "Faith");
  equal(votedTitle(renamed(null), now), null);
  equal(votedTitle({ ...renamed("Faith"), changed: news("Faith") }, now), null);
  equal(votedTitle({ ...renamed("Faith"), changed: news("Love") }, now), "Faith");
  equal(votedTitle({ ...renamed("Faith"), changed: news("Faith") }, Date.parse(until)), "Faith");
});
