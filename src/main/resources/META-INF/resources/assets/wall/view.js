// The Wall at a moment, as all that shows it takes it.
/** @import { Event, Slot } from "../shared/types.js" */
/** @import { EventTimes } from "../shared/times.js" */
/** @import { WallIndex } from "../shared/model.js" */
import { moment, severalDays } from "../shared/model.js";
import { longDates } from "../shared/times.js";
import { legendOf } from "../shared/tracks.js";
import { t } from "./words.js";

/**
 * @typedef {object} View
 * @property {Event} event
 * @property {WallIndex} index
 * @property {EventTimes} times
 * @property {number} now
 * @property {ReturnType<typeof moment>} moment
 * @property {boolean} severalDays
 * @property {Map<string, import("../shared/tracks.js").Look>} looks of the tracks that it has
 * @property {string | null} plainLanguage sessions in it carry no mark of it
 */

/**
 * @param {Event} event
 * @param {WallIndex} index
 * @param {EventTimes} times
 * @param {number} now
 * @returns {View}
 */
export function viewOf(event, index, times, now) {
  return {
    event,
    index,
    times,
    now,
    moment: moment(index, now),
    severalDays: severalDays(index, times),
    looks: legendOf(event, index.tracks()),
    plainLanguage: index.plainLanguage(t.lang),
  };
}

// Two blocks: what is on and what comes, or before and between the two that come.
/** @param {View} view @returns {View} */
export function nowAndNext(view) {
  const { over, blocks } = view.moment;
  return over ? view : { ...view, moment: { ...view.moment, blocks: blocks.slice(0, 2) } };
}

// The event's own day or, where it has several, those of the blocks that are on the screen.
/**
 * @param {Event} event
 * @param {WallIndex | null} index
 * @param {EventTimes} times
 * @param {Slot[]} blocks
 */
export function daysOf(event, index, times, blocks) {
  const several = blocks.length > 0 && severalDays(index, times);
  const days = several ? blocks.map((slot) => times.day(slot.from)) : [event.date];
  return longDates(days[0], days[days.length - 1], t.lang);
}
