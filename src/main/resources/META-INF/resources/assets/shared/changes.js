// What happened to sessions: between two readings of a Wall, and what the Wall tells as news.
/** @import { Cell, Changed } from "./types.js" */
/** @import { EventTimes } from "./times.js" */
import { severalDays } from "./model.js";

/**
 * @typedef {object} Change of one run of a session
 * @property {string} kind added, gone, moved, cancelled, again, start, end, room, title or
 *   facilitators
 * @property {Cell} cell in which the run begins; of one that is gone, began
 * @property {any} [from]
 * @property {any} [to]
 */

// Whoever stays in a cell is not the one who left another.
/** @param {import("./model.js").WallIndex} before @param {import("./model.js").WallIndex} after */
export function changesOf(before, after) {
  const left = before.starts();
  const take = (test) => {
    const at = left.findIndex(test);
    return at < 0 ? null : left.splice(at, 1)[0];
  };
  const runs = after.starts().map((cell) => ({ cell, was: take((old) => isAt(old, cell)) }));
  for (const run of runs) {
    if (!run.was) run.was = take((old) => isOf(old, run.cell));
  }
  /** @type {Change[]} */
  const changes = runs.flatMap(({ cell, was }) => changesOfRun(before, after, was, cell));
  return [...changes, ...left.map((cell) => ({ kind: "gone", cell }))];
}

function isOf(old, cell) {
  return old.session.proposalId === cell.session.proposalId;
}

function isAt(old, cell) {
  return isOf(old, cell) && old.roomId === cell.roomId && old.slotId === cell.slotId;
}

// A new place says the time and the room, too; of what is cancelled nothing else matters.
function changesOfRun(before, after, was, cell) {
  if (!was) return [{ kind: "added", cell }];
  const isOff = cell.state === "cancelled";
  const wasOff = was.state === "cancelled";
  if (isOff) return wasOff ? [] : [{ kind: "cancelled", cell }];
  const changes = wasOff ? [{ kind: "again", cell }] : [];
  if (!isAt(was, cell)) return [...changes, { kind: "moved", cell }];
  const [from, to] = [factsOf(before, was), factsOf(after, cell)];
  const kinds = Object.keys(to).filter((kind) => from[kind] !== to[kind]);
  return [
    ...changes,
    ...kinds
      .filter((kind) => kind !== "end" || !kinds.includes("start"))
      .map((kind) => ({ kind, cell, from: from[kind], to: to[kind] })),
  ];
}

function factsOf(index, cell) {
  const slot = index.slot(cell.slotId);
  const room = index.room(cell.roomId);
  return {
    start: slot && slot.from,
    end: slot && index.lastSlotOf(slot, cell.session).to,
    room: room && room.name,
    title: cell.session.title,
    facilitators: cell.session.facilitators.join(", "),
  };
}

// The change as a sentence. said: the words for it.
/**
 * @param {Change} change
 * @param {typeof import("./words/en.js").said} said
 * @param {import("./model.js").WallIndex} index
 * @param {EventTimes} times
 */
export function sentenceOf({ kind, cell, from, to }, said, index, times) {
  const { title } = cell.session;
  if (kind === "added" || kind === "moved") return said[kind](title, placeIn(index, cell, times));
  if (kind === "start" || kind === "end") {
    return said[kind](title, ...timesOf(from, to, times, severalDays(index, times)));
  }
  if (kind === "room") return said.room(title, to, from);
  if (kind === "title") return said.title(to, from);
  if (kind === "facilitators") return to ? said.facilitators(title, to) : said.nobody(title);
  return said[kind](title);
}

function placeIn(index, cell, times) {
  const room = index.room(cell.roomId);
  const slot = index.slot(cell.slotId);
  const time = slot && times[severalDays(index, times) ? "dayAndTime" : "time"](slot.from);
  return [room && room.name, time].filter(Boolean).join(", ");
}

// The new one first. A time alone would not tell one day from another. days: whether nothing else
// says which day it is.
/** @param {EventTimes} times */
function timesOf(from, to, times, days = false) {
  const others = times.day(from) !== times.day(to);
  const words = (instant, day) => (day ? times.dayAndTime(instant) : times.time(instant));
  return [words(to, days || others), words(from, others)];
}

// What of a session is news beside that it moved. A new start says enough of a new end, and that
// something is cancelled is said anyway. blocks: whether the page shows their names.
/** @param {Cell} cell @param {number} now @returns {Changed[]} */
export function newsIn(cell, now, blocks = false) {
  if (!cell.session) return [];
  const news = (cell.changed || []).filter((one) => now < Date.parse(one.until));
  const starts = news.some(({ what }) => what === "start");
  return news.filter(({ what, to }) => {
    if (what === "slot") return blocks;
    return what === "end" ? !starts : what !== "status" || to !== "cancelled";
  });
}

// The title that people voted for, where volunteers gave it another one since; not where the news
// says the same.
/** @param {Cell} cell @param {number} now @returns {string | null} */
export function votedTitle(cell, now) {
  const { titleBefore } = cell.session;
  const told = newsIn(cell, now).some((one) => one.what === "title" && one.from === titleBefore);
  return told ? null : titleBefore;
}

// News as two pieces of text: the word that is marked and, perhaps missing, what was before.
/**
 * @param {Changed} one
 * @param {typeof import("./words/en.js").news} news
 * @param {EventTimes} times
 */
export function newsWords({ what, from, to }, news, times) {
  if (what === "start" || what === "end") return news[what](...timesOf(from, to, times));
  if (what === "facilitators") return to ? news.facilitators(to) : news.nobody;
  return what === "status" ? news.again : news[what](from);
}
