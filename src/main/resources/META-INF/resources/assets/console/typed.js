// A day and two times as somebody types them, as instants by the clocks of the event's place.
/** @import { EventTimes } from "../shared/times.js" */

const dayMs = 24 * 60 * 60 * 1000;

// The instants that may be meant, by time: none for an hour that the clocks leap over, two for one
// that comes twice.
/** @param {EventTimes} times @param {string} day @param {string} time @returns {number[]} */
export function instantsOf(times, day, time) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}/.test(time)) return [];
  const wanted = Date.parse(day + "T" + time.slice(0, 5) + ":00Z");
  return Array.from(new Set(times.offsets.map(([, ms]) => ms)))
    .map((ms) => wanted - ms)
    .filter((instant) => times.offset(instant) === wanted - instant)
    .sort((a, b) => a - b);
}

/**
 * @typedef {object} Typed
 * @property {string} day
 * @property {string} start
 * @property {string} end
 * @property {number} startTurn of an hour that comes twice, the first or the second: 0 or 1
 * @property {number} endTurn
 */

// What a time slot may begin and end with, and which of them are meant. An end that is not after
// the start is of the next day.
/** @param {EventTimes} times @param {Typed} typed */
export function slotOf(times, { day, start, end, startTurn, endTurn }) {
  const starts = instantsOf(times, day, start);
  const from = chosen(starts, startTurn);
  const sameDay = instantsOf(times, day, end).filter((instant) => !(instant <= from));
  const nextDay = sameDay.length === 0 && end < start;
  const ends = nextDay ? instantsOf(times, dayAfter(day), end) : sameDay;
  // Of no length at all: that it is none, the service says.
  const to = end === start && !ends.length ? from : chosen(ends, endTurn);
  return { starts, ends, from, to, nextDay };
}

function chosen(instants, turn) {
  return instants[Math.min(turn, instants.length - 1)];
}

export function dayAfter(day) {
  const at = Date.parse(day);
  return isNaN(at) ? "" : new Date(at + dayMs).toISOString().slice(0, 10);
}

// What an instant is typed as.
/** @param {EventTimes} times @param {number} from @param {number} to @returns {Typed} */
export function typedOf(times, from, to) {
  const [day, start, end] = [times.date(from), times.time(from), times.time(to)];
  const turn = (instants, instant) => (instants.some((it) => it + 60000 <= instant) ? 1 : 0);
  const startTurn = turn(instantsOf(times, day, start), from);
  const { ends } = slotOf(times, { day, start, end, startTurn, endTurn: 0 });
  return { day, start, end, startTurn, endTurn: turn(ends, to) };
}
