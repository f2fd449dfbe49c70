// The Wall for a small screen: block under block, room under room, scrolled by hand.
/** @import { View } from "./view.js" */
import { el } from "../shared/dom.js";
import { card } from "./card.js";
import { blockHead, blockTone } from "./heads.js";

/** @param {View} view */
export function listOf(view) {
  return el(
    "div",
    { class: "list" },
    view.moment.blocks.map((slot) => block(view, slot)),
  );
}

/** @param {View} view */
function block(view, slot) {
  const id = "block-" + view.index.slots.indexOf(slot);
  return el(
    "section",
    {
      class: "list-block is-" + blockTone(view.moment, slot),
      "aria-labelledby": id,
      "data-slot": slot.id,
    },
    el("h2", { class: "block-head", id }, blockHead(view, slot)),
    el(
      "ul",
      { class: "list-rooms" },
      view.index.rooms.map((room) =>
        el(
          "li",
          { class: "list-room" },
          el("h3", { class: "room-name" }, room.name),
          card(view, room, slot),
        ),
      ),
    ),
  );
}
