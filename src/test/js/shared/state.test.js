import "../browser.js";
import { at, day } from "../camps.js";
import { equal, test } from "../testing.js";
import { newYork } from "../zones.js";
import { eventSentences, lowered, stamp, stateOf, whenOf, windowSentence } from "shared/state.js";
import { EventTimes } from "shared/times.js";
import { state as en } from "shared/words/en.js";
import { state as es } from "shared/words/es.js";

const times = new EventTimes(newYork, "en");
const now = at("18:30");
const six = day("18:00");
const never = { open: false, closesAt: null, began: false, closedAt: null };
const open = { open: true, closesAt: null, began: true, closedAt: null };
const openUntil = { ...open, closesAt: day("19:00") };
const byTheClock = { open: false, closesAt: six, began: true, closedAt: six };
const byHand = { open: false, closesAt: day("21:00"), began: true, closedAt: day("17:40") };
const sometime = { open: false, closesAt: null, began: true, closedAt: null };
const readBeforeItClosed = { ...open, closesAt: six }; // And the clock has gone on.

// The sentences of both windows in that state, in both languages.
function said(window, heardAt = now, when = whenOf(times, now, "en")) {
  const known = stateOf({ proposing: window, voting: window }, now, heardAt);
  return [en, es].flatMap((words) =>
    ["proposing", "voting"].map((name) => windowSentence(known[name], words[name], when)),
  );
}

test("what never was open is not said to be closed", () => {
  equal(said(never), [
    "Proposing is not open yet",
    "Voting is not open yet",
    "Aún no se pueden proponer sesiones",
    "La votación aún no está abierta",
  ]);
  equal(said({ ...never, closesAt: day("19:00") }), said(never));
});

test("an open window says until when, if it closes by itself", () => {
  equal(said(open), [
    "Proposing is open",
    "Voting is open",
    "Se pueden proponer sesiones",
    "La votación está abierta",
  ]);
  equal(said(openUntil), [
    "Proposing is open until 19:00",
    "Voting is open until 19:00",
    "Se pueden proponer sesiones hasta las 19:00",
    "La votación está abierta hasta las 19:00",
  ]);
});

test("a closed window says since when, by the clock as by hand", () => {
  equal(said(byTheClock), [
    "Proposing closed at 18:00",
    "Voting closed at 18:00",
    "El plazo para proponer se cerró a las 18:00",
    "La votación se cerró a las 18:00",
  ]);
  equal(said(byHand)[1], "Voting closed at 17:40");
  equal(said(sometime), [
    "Proposing is closed",
    "Voting is closed",
    "Ya no se pueden proponer sesiones",
    "La votación está cerrada",
  ]);
});

test("what was opened again is open, whatever closed it before", () => {
  equal(said({ ...open, closedAt: six })[1], "Voting is open");
});

test("what this page's clock has closed is closed, if the service was heard of since", () => {
  equal(said(readBeforeItClosed)[1], "Voting closed at 18:00");
  equal(said(readBeforeItClosed, at("18:00"))[1], "Voting closed at 18:00");
});

test("offline nobody knows whether it was opened for longer", () => {
  equal(said(readBeforeItClosed, at("17:59")), [
    "Proposing was to close at 18:00",
    "Voting was to close at 18:00",
    "El plazo para proponer debía cerrarse a las 18:00",
    "La votación debía cerrarse a las 18:00",
  ]);
});

test("on another day the day is said, in the reader's language", () => {
  const yesterday = { ...byHand, closedAt: "2030-03-23T20:00:00-04:00" };
  equal(said(yesterday)[1], "Voting closed on Saturday 23 March at 20:00");
  equal(
    said(yesterday, now, whenOf(times, now, "es"))[3],
    "La votación se cerró el sábado, 23 de marzo a las 20:00",
  );
  const tomorrow = { ...open, closesAt: "2030-03-25T12:00:00-04:00" };
  equal(said(tomorrow)[1], "Voting is open until Monday 25 March, 12:00");
});

test("an event that is over has nothing open, whatever was left open", () => {
  const over = stateOf({ proposing: open, voting: byHand, purgedAt: six }, now);
  equal(
    [over.proposing, over.voting.at, over.over],
    [{ is: "closed", at: null, sure: true }, at("17:40"), true],
  );
});

test("before the event is known nothing is said", () => {
  equal(said(null), ["", "", "", ""]);
  equal(stateOf(null, now), {
    proposing: { is: "unknown", at: null, sure: false },
    voting: { is: "unknown", at: null, sure: false },
    published: false,
    over: false,
  });
});

test("who does not know the times of an event says none", () => {
  equal(said(byHand, now, null)[1], "Voting is closed");
  equal(said(openUntil, now, null)[1], "Voting is open");
});

test("of an event the most telling comes first", () => {
  const of = (event) => eventSentences(stateOf(event, now), en);
  equal(of({ proposing: never, voting: never }), ["The Wall is not published yet"]);
  equal(of({ proposing: open, voting: never }), ["Proposing is open"]);
  equal(of({ proposing: open, voting: open }), ["Voting is open", "Proposing is open"]);
  equal(of({ proposing: byHand, voting: byHand }), [
    "Voting is closed",
    "The Wall is not published yet",
  ]);
  equal(of({ proposing: byHand, voting: byHand, published: true }), ["The Wall is published"]);
  equal(of({ proposing: byHand, voting: open, published: true }), [
    "The Wall is published",
    "Voting is open",
  ]);
  equal(of({ proposing: open, voting: open, published: true, purgedAt: six }), [
    "This event is over",
  ]);
});

test("a time in passing needs a day only where it is another one", () => {
  equal(stamp(times, at("10:00"), now), "10:00");
  equal(stamp(times, "2030-03-23T20:00:00-04:00", now), "Sat 20:00");
});

test("in the middle of a sentence its first letter is small", () => {
  equal(lowered("Voting closed at 18:00"), "voting closed at 18:00");
});
