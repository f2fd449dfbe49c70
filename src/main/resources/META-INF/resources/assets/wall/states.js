// The calm sentences for when there is no Wall to show.
/** @import { View } from "./view.js" */
import { el } from "../shared/dom.js";
import { t } from "./words.js";
import { stateOf, whenOf, windowSentence } from "../shared/state.js";

export function waiting(event, times, now) {
  return el(
    "div",
    { class: "calm", "data-state": "waiting" },
    el("p", { class: "calm-line" }, t.willBeHere),
    el("p", { class: "calm-hint" }, t.willBeHereHint),
    event && windows(event, times, now).map((words) => el("p", { class: "calm-hint" }, words)),
  );
}

export function noRooms() {
  return el(
    "div",
    { class: "calm", "data-state": "empty" },
    el("p", { class: "calm-line" }, t.noSlots),
  );
}

// Of what kind the notice is, and its words.
/** @param {View} view */
export function hourNotice({ moment, times }) {
  if (moment.over) return ["over", t.over];
  if (!moment.pause) return [null, ""];
  const name = moment.pause.name || t.breakName;
  return ["pause", t.breakNow(name, times.time(moment.pause.to))];
}

export function unknownEvent() {
  return el(
    "div",
    { class: "calm", "data-state": "unknown" },
    el("p", { class: "calm-line" }, t.noEvent),
    el("p", { class: "calm-hint" }, t.noEventHint),
    el("p", { class: "calm-hint" }, el("a", { href: "/" }, t.allEvents)),
  );
}

function windows(event, times, now) {
  const state = stateOf(event, now);
  return ["proposing", "voting"]
    .filter((name) => state[name].is !== "before")
    .map((name) => windowSentence(state[name], t.state[name], whenOf(times, now, t.lang)) + ".");
}

// Today's times need no day.
export function whenWords(instant, times, now) {
  const [time, day] = whenOf(times, now, t.lang)(instant);
  return day ? t.dayAndTime(day, time) : time;
}
