// One cell of the Wall as a card: the same elements on the grid and in the list.
/** @import { View } from "./view.js" */
import { newsIn, newsWords, votedTitle } from "../shared/changes.js";
import { el } from "../shared/dom.js";
import { languageName, languageTag } from "../shared/language.js";
import { goneMark, movedMark, primary, titleLanguage } from "../shared/model.js";
import { t } from "./words.js";
import { shapeOf } from "../shared/tracks.js";

const freshMs = 60 * 1000;

// view: {index, times, severalDays, now, plainLanguage}; sessions in the plain language carry no
// tag.
/** @param {View} view */
export function card(view, room, slot) {
  const cell = view.index.cell(room, slot);
  const state = cell.session || cell.state !== "session" ? cell.state : "empty";
  const gone = goneMark(cell, view.now);
  const body = el(
    "div",
    { class: "card-body" },
    cell.session ? sessionParts(view, cell, room, slot, gone) : placeParts(state, gone),
    gone && !cell.session && goneWords(view, gone, room, slot),
  );
  const look = cell.session && view.looks.get(cell.session.track);
  const classes = ["card", "card-" + state, look ? "paper-" + look.paper : ""];
  if (cell.session && cell.session.continued) classes.push("card-continued");
  const moved = cell.session && movedMark(cell, view.now);
  const news = newsIn(cell, view.now);
  return el(
    "div",
    {
      class: classes.filter(Boolean).join(" "),
      "data-room": room.id,
      "data-slot": slot.id,
      "data-state": state,
      "data-proposal": cell.session && cell.session.proposalId,
      "data-moved": moved ? "true" : null,
      "data-fresh": [moved, ...news].some((one) => isFresh(one, view.now)) ? "true" : null,
    },
    cell.session && view.looks.size > 0 && shapeOf(look),
    body,
  );
}

function isFresh(news, now) {
  return Boolean(news) && now - Date.parse(news.at) < freshMs;
}

function placeParts(state, gone) {
  if (gone && state === "empty") return null; // "Free" beside "is now in" would confuse.
  const words = { empty: t.free, held: t.held, closed: t.closed, cancelled: t.cancelled };
  return el("p", { class: "place-word" }, words[state] || t.free);
}

/** @param {View} view */
function sessionParts(view, cell, room, slot, gone) {
  const session = cell.session;
  return [
    marks(view, cell, room, slot, gone),
    title(session.title, titleLanguage(session)),
    wasTitled(votedTitle(cell, view.now)),
    meta(view, session),
  ];
}

function title(text, lang) {
  return el("p", { class: "title", lang }, String(text || ""));
}

function wasTitled(before) {
  return before && el("p", { class: "was-title" }, t.news.votedTitle(before));
}

/** @param {View} view */
function marks(view, cell, room, slot, gone) {
  const moved = movedMark(cell, view.now);
  const parts = [
    cell.state === "cancelled" && mark("cancelled", t.cancelled),
    moved && mark("moved", t.moved, fromWords(view, moved, slot, room)),
    ...newsIn(cell, view.now).map((one) => newsMark(view, one)),
    lengthMark(view, cell, slot),
    gone && goneWords(view, gone, room, slot),
  ].filter(Boolean);
  return parts.length ? el("div", { class: "marks" }, parts) : null;
}

/** @param {View} view */
function newsMark(view, one) {
  const [word, rest] = newsWords(one, t.news, view.times);
  return mark("news mark-" + one.what, word, rest && ", " + rest);
}

function mark(kind, word, rest) {
  return el(
    "span",
    { class: "mark mark-" + kind },
    el("strong", { class: "mark-word" }, word),
    rest && el("span", { class: "mark-rest" }, rest),
  );
}

/** @param {View} view */
function lengthMark(view, cell, slot) {
  if (cell.session.continued) {
    const first = view.index.slot(view.index.startOf(cell).slotId);
    return el(
      "span",
      { class: "mark mark-continued" },
      t.continuesFrom(view.times.time(first.from)),
    );
  }
  const last = view.index.lastSlotOf(slot, cell.session);
  if (last.id === slot.id) return null;
  return el("span", { class: "mark mark-double" }, t.runsUntil(view.times.time(last.to)));
}

// Only what differs is said: the same room needs only the time, the same time only the room.
/** @param {View} view */
function fromWords(view, moved, slot, room) {
  const from = moved.from || {};
  const place = placeWords(view, from, { roomId: room.id, slotId: slot.id });
  return place ? " " + t.movedFrom(place) : null;
}

/** @param {Pick<View, "index" | "times" | "severalDays">} view */
function placeWords(view, there, here) {
  const room = there.roomId !== here.roomId ? view.index.room(there.roomId) : null;
  const slot = there.slotId !== here.slotId ? view.index.slot(there.slotId) : null;
  const time = slot && startWords(view, slot);
  if (room && time) return t.place(room.name, time);
  return room ? room.name : time;
}

/** @param {Pick<View, "times" | "severalDays">} view */
function startWords(view, slot) {
  return view.severalDays ? view.times.dayAndTime(slot.from) : view.times.time(slot.from);
}

/** @param {View} view */
function goneWords(view, gone, room, slot) {
  const target = view.index.cellOf(gone.proposalId);
  const lang = titleLanguage(target && target.session);
  return el(
    "p",
    { class: "gone" },
    el("span", { class: "gone-title", lang }, String(gone.title || "")),
    " ",
    el("strong", { class: "gone-place" }, whereTo(view, gone.to, room, slot)),
  );
}

/** @param {View} view */
function whereTo(view, to, room, slot) {
  const place = placeWords(view, to, { roomId: room.id, slotId: slot.id });
  if (!place) return "";
  if (to.roomId !== room.id) return t.nowIn(place);
  return view.severalDays ? t.nowOn(place) : t.nowAt(place);
}

/** @param {View} view */
function meta(view, session) {
  const parts = [
    session.language &&
      primary(session.language) !== view.plainLanguage &&
      languageMark(session.language),
    session.facilitators.length > 0 &&
      el(
        "span",
        { class: "people" },
        el("span", { class: "for-readers" }, t.facilitators + " "),
        session.facilitators.join(", "),
      ),
    session.track &&
      el(
        "span",
        { class: "track-name" },
        el("span", { class: "for-readers" }, " " + t.track + ": "),
        session.track,
      ),
  ].filter(Boolean);
  return parts.length ? el("p", { class: "meta" }, parts) : null;
}

function languageMark(value) {
  return el(
    "span",
    { class: "tag" },
    el("span", { class: "for-readers" }, t.language + ": "),
    el("span", { lang: languageTag(value) }, languageName(value)),
    el("span", { class: "for-readers" }, ". "),
  );
}
