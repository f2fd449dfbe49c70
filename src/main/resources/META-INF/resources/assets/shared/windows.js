// The windows of an event: the times in which proposals and votes are taken.
/** @import { Event, Window } from "./types.js" */

const names = ["proposing", "voting"];

// What the clock has closed is closed, whatever was read before.
/** @param {Window} window @param {number} now */
export function isOpen(window, now) {
  return Boolean(window) && window.open && !(Date.parse(window.closesAt) <= now);
}

// Other text as soon as one of them opens or closes.
/** @param {Event} event @param {number} now */
export function openWindows(event, now) {
  return names.filter((name) => event && isOpen(event[name], now)).join();
}

// How long until one of them closes by itself; Infinity when none does.
/** @param {Event} event @param {number} now */
export function msToClosing(event, now) {
  const waits = names
    .filter((name) => event && isOpen(event[name], now))
    .map((name) => Date.parse(event[name].closesAt) - now)
    .filter((ms) => !isNaN(ms));
  return Math.min(...waits); // Infinity of none.
}
