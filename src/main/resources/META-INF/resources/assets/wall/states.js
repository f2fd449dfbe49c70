// The calm sentences for when there is no Wall to show.
/** @import { View } from "./view.js" */
import { el } from "../shared/dom.js";
import { t } from "./words.js";
import { dateLocale } from "../shared/language.js";

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
  return [
    sentence(event.proposing, t.proposingOpen, t.proposingOpenUntil, times, now),
    sentence(event.voting, t.votingOpen, t.votingOpenUntil, times, now),
  ].filter(Boolean);
}

function sentence(window, open, openUntil, times, now) {
  const closes = window && window.closesAt ? Date.parse(window.closesAt) : NaN;
  if (!window || !window.open || closes <= now) return null;
  return isNaN(closes) ? open : openUntil(whenWords(closes, times, now));
}

// Today's times need no day.
export function whenWords(instant, times, now) {
  if (times.day(instant) === times.day(now)) return times.time(instant);
  const day = new Intl.DateTimeFormat(dateLocale(t.lang), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(times.local(instant));
  return t.dayAndTime(day, times.time(instant));
}
