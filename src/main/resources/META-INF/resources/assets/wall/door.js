// The sign beside a door: what is on in one room, and what comes.
/** @import { View } from "./view.js" */
import { el } from "../shared/dom.js";
import { card } from "./card.js";
import { blockHead, blockTone } from "./heads.js";
import { t } from "./words.js";

// By id or by name, as somebody types it into the address.
export function roomNamed(index, wanted) {
  const name = plain(wanted);
  return (
    index.rooms.find((room) => room.id === wanted) ||
    index.rooms.find((room) => plain(room.name) === name) ||
    null
  );
}

function plain(name) {
  return String(name).trim().toLowerCase();
}

// view: as for the Wall, its blocks the two that matter
/** @param {View} view */
export function door(view, room) {
  const blocks = view.moment.over ? [] : view.moment.blocks;
  return el(
    "div",
    { class: "door" },
    el("h2", { class: "door-room" }, room.name),
    blocks.map((slot) =>
      el(
        "section",
        { class: "door-block is-" + blockTone(view.moment, slot) },
        el("h3", { class: "block-head" }, blockHead(view, slot)),
        card(view, room, slot),
      ),
    ),
    !blocks.length &&
      el("p", { class: "picture-line" }, view.moment.over ? t.doorOver : t.willBeHereHint),
  );
}
