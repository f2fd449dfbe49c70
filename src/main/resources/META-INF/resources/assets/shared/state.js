// What state an event is in: the one place that every sentence about it comes from. Pure; the words
// are in shared/words, and each page hands in its own.
/** @import { Event, Window } from "./types.js" */
import { dateLocale } from "./language.js";
import { isOpen } from "./windows.js";

/**
 * @typedef {object} WindowState of proposing or voting
 * @property {"unknown" | "before" | "open" | "closed"} is
 * @property {number | null} at when it closes by itself, or has closed, where that is known
 * @property {boolean} sure false where the clock has closed it since anybody was heard: it may have
 *   been opened for longer
 *
 * @typedef {object} EventState
 * @property {WindowState} proposing
 * @property {WindowState} voting
 * @property {boolean} published whether there is a Wall to see
 * @property {boolean} over whether its people were forgotten
 *
 * @typedef {{
 *   before: string,
 *   open: string,
 *   openUntil: (time: string, day: string | null) => string,
 *   closed: string,
 *   closedAt: (time: string, day: string | null) => string,
 *   wasToClose: (time: string, day: string | null) => string,
 * }} WindowWords
 */

// heardAt: when the service was heard of last.
/** @param {Event | null} event @param {number} now @returns {EventState} */
export function stateOf(event, now, heardAt = now) {
  const over = Boolean(event && event.purgedAt);
  const of = (name) => windowState(event && event[name], now, heardAt);
  return {
    proposing: over ? ended(of("proposing")) : of("proposing"),
    voting: over ? ended(of("voting")) : of("voting"),
    published: Boolean(event && event.published),
    over,
  };
}

// Where nobody signs in any more nothing is open, whatever was left open.
/** @param {WindowState} state @returns {WindowState} */
function ended(state) {
  return state.is === "open" ? { is: "closed", at: null, sure: true } : state;
}

/** @param {Window | null} window @param {number} now @returns {WindowState} */
export function windowState(window, now, heardAt = now) {
  if (!window) return { is: "unknown", at: null, sure: false };
  const closesAt = instant(window.closesAt);
  if (isOpen(window, now)) return { is: "open", at: closesAt, sure: true };
  if (window.open) return { is: "closed", at: closesAt, sure: heardAt >= closesAt };
  if (!window.began) return { is: "before", at: null, sure: true };
  return { is: "closed", at: instant(window.closedAt), sure: true };
}

function instant(text) {
  const at = Date.parse(text || "");
  return isNaN(at) ? null : at;
}

// when(instant): its time, and its day where that is not today; without it no time is told.
/**
 * @param {WindowState} state
 * @param {WindowWords} words
 * @param {((instant: number) => [string, string | null]) | null} when
 */
export function windowSentence({ is, at, sure }, words, when = null) {
  if (is === "unknown") return "";
  if (is === "before") return words.before;
  const told = at !== null && when ? when(at) : null;
  if (is === "open") return told ? words.openUntil(...told) : words.open;
  if (!told) return words.closed;
  return (sure ? words.closedAt : words.wasToClose)(...told);
}

// What somebody needs to know of an event who has just come, the most telling first.
/** @param {EventState} state @param {typeof import("./words/en.js").state} words */
export function eventSentences(state, words, when = null) {
  if (state.over) return [words.over];
  const said = (name) => windowSentence(state[name], words[name], when);
  const open = ["voting", "proposing"].filter((name) => state[name].is === "open").map(said);
  if (state.published) return [words.published, ...open];
  if (open.length) return open;
  return [state.voting.is === "closed" && said("voting"), words.notPublished].filter(Boolean);
}

// The time of an instant, and its day where that is not today.
/**
 * @param {import("./times.js").EventTimes} times
 * @param {number} now
 * @param {string} language
 * @returns {(instant: number) => [string, string | null]}
 */
export function whenOf(times, now, language) {
  return (instant) => [
    times.time(instant),
    times.day(instant) === times.day(now) ? null : longDay(times.day(instant), language),
  ];
}

function longDay(day, language) {
  return new Intl.DateTimeFormat(dateLocale(language), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  }).format(new Date(day));
}

// A time in passing: today's needs no day.
/** @param {import("./times.js").EventTimes} times */
export function stamp(times, instant, now) {
  return times.day(instant) === times.day(now) ? times.time(instant) : times.dayAndTime(instant);
}

// For the middle of a sentence.
export function lowered(sentence) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
