import "../browser.js";
import { equal, test } from "../testing.js";
import * as zones from "../zones.js";
import { changed } from "console/editor.js";
import { dayAfter, instantsOf, slotOf, typedOf } from "console/typed.js";
import { EventTimes } from "shared/times.js";

const newYork = new EventTimes(zones.newYork, "en");
const kathmandu = new EventTimes(zones.kathmandu, "en");
const lordHowe = new EventTimes(zones.lordHowe, "en");
const text = (instants) => instants.map((it) => new Date(it).toISOString().slice(0, 16));

test("a time is read by the clock of the event's own place", () => {
  equal(text(instantsOf(newYork, "2030-03-24", "10:00")), ["2030-03-24T14:00"]);
  equal(text(instantsOf(newYork, "2030-01-24", "10:00")), ["2030-01-24T15:00"]);
  equal(text(instantsOf(kathmandu, "2030-03-24", "00:15")), ["2030-03-23T18:30"]);
  const mexicoCity = new EventTimes(zones.mexicoCity, "en");
  equal(text(instantsOf(mexicoCity, "2027-06-12", "10:00")), ["2027-06-12T16:00"]);
});

test("around a change of clocks the hour is still the one on the wall", () => {
  equal(text(instantsOf(newYork, "2030-03-10", "01:30")), ["2030-03-10T06:30"]);
  equal(text(instantsOf(newYork, "2030-03-10", "03:30")), ["2030-03-10T07:30"]);
});

test("an hour that the clocks leap over is none, and one that comes twice is two", () => {
  equal(text(instantsOf(newYork, "2030-03-10", "02:30")), []);
  equal(text(instantsOf(newYork, "2030-11-03", "01:30")), ["2030-11-03T05:30", "2030-11-03T06:30"]);
  equal(text(instantsOf(lordHowe, "2030-04-07", "01:45")), [
    "2030-04-06T14:45",
    "2030-04-06T15:15",
  ]);
  equal(text(instantsOf(new EventTimes(zones.apia, "en"), "2011-12-30", "10:00")), []);
});

test("what is no time is none", () => {
  equal([instantsOf(newYork, "", "10:00"), instantsOf(newYork, "2030-03-24", "")], [[], []]);
});

const typed = (day, start, end, startTurn = 0, endTurn = 0) => ({
  day,
  start,
  end,
  startTurn,
  endTurn,
});
const span = (times, ...what) => {
  const { from, to, nextDay } = slotOf(times, typed(...what));
  return [...[from, to].map((it) => (it === undefined ? null : text([it])[0])), nextDay];
};

test("an end before the start is of the next day", () => {
  equal(span(kathmandu, "2027-03-20", "23:45", "00:30"), [
    "2027-03-20T18:00",
    "2027-03-20T18:45",
    true,
  ]);
  equal(span(kathmandu, "2027-03-20", "10:00", "10:45"), [
    "2027-03-20T04:15",
    "2027-03-20T05:00",
    false,
  ]);
  equal(dayAfter("2028-02-28"), "2028-02-29");
});

test("an end that is the start is no end", () => {
  equal(span(kathmandu, "2027-03-20", "10:00", "10:00"), [
    "2027-03-20T04:15",
    "2027-03-20T04:15",
    false,
  ]);
});

test("in the night of two equal hours the end is the first that comes after the start", () => {
  equal(span(newYork, "2030-11-03", "01:30", "01:55"), [
    "2030-11-03T05:30",
    "2030-11-03T05:55",
    false,
  ]);
  equal(span(newYork, "2030-11-03", "01:30", "01:55", 0, 1), [
    "2030-11-03T05:30",
    "2030-11-03T06:55",
    false,
  ]);
  equal(span(newYork, "2030-11-03", "01:30", "01:55", 1), [
    "2030-11-03T06:30",
    "2030-11-03T06:55",
    false,
  ]);
  equal(span(newYork, "2030-11-03", "01:45", "01:15"), [
    "2030-11-03T05:45",
    "2030-11-03T06:15",
    false,
  ]);
});

test("a start or an end in the leap is none, and does not become another day", () => {
  equal(span(newYork, "2030-03-10", "02:15", "03:30"), [null, "2030-03-10T07:30", false]);
  equal(span(newYork, "2030-03-10", "01:30", "02:30"), ["2030-03-10T06:30", null, false]);
  equal(span(newYork, "2030-03-09", "23:30", "02:30"), ["2030-03-10T04:30", null, true]);
});

test("what is in the form of a slot means that very slot", () => {
  for (const [times, from, to] of [
    [kathmandu, "2027-03-20T18:00:00Z", "2027-03-20T18:45:00Z"],
    [newYork, "2030-11-03T05:30:00Z", "2030-11-03T05:55:00Z"],
    [newYork, "2030-11-03T05:30:00Z", "2030-11-03T06:55:00Z"],
    [newYork, "2030-11-03T06:30:00Z", "2030-11-03T06:55:00Z"],
    [lordHowe, "2030-04-06T15:15:00Z", "2030-04-06T16:00:00Z"],
  ]) {
    const slot = [from, to].map((at) => Date.parse(at));
    const again = slotOf(times, typedOf(times, slot[0], slot[1]));
    equal([again.from, again.to], slot);
  }
});

test("only what was edited is sent", () => {
  const before = { name: "Night", start: "2030-11-03T06:30:00.000Z", closed: ["a"], track: null };
  equal(changed(before, { ...before, closed: ["a"] }), {});
  equal(changed(before, { ...before, name: "Late", track: "" }), { name: "Late", track: "" });
  equal(changed({}, { name: "Late", track: null }), { name: "Late", track: null });
});
