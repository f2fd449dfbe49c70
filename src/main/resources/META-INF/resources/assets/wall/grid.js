// One page of the Wall as a table: rooms down, blocks across.
/** @import { View } from "./view.js" */
import { el } from "../shared/dom.js";
import { card } from "./card.js";
import { blockHead, blockTone } from "./heads.js";
import { t } from "./words.js";

/** @param {View} view */
export function gridPage(view, page) {
  const head = el(
    "tr",
    {},
    el("th", { scope: "col", class: "corner" }, el("span", { class: "for-readers" }, t.room)),
    page.blocks.map((slot) =>
      el(
        "th",
        { scope: "col", class: "block is-" + blockTone(view.moment, slot), "data-slot": slot.id },
        el("div", { class: "block-head" }, blockHead(view, slot)),
      ),
    ),
  );
  const rows = page.rooms.map((room) =>
    el(
      "tr",
      {},
      el(
        "th",
        { scope: "row", class: "room", "data-room": room.id },
        el("div", { class: "room-name" }, room.name),
      ),
      page.blocks.map((slot) =>
        el("td", { class: "cell is-" + blockTone(view.moment, slot) }, card(view, room, slot)),
      ),
    ),
  );
  rows.forEach((row, i) => joinLongSessions(view, page, page.rooms[i], row));
  return el(
    "table",
    { class: "grid" },
    el("caption", { class: "for-readers" }, t.caption(view.event.name)),
    el("thead", {}, head),
    el("tbody", {}, rows),
  );
}

// Only beside its first half: on a page that shows another block in between it stands alone.
/** @param {View} view */
function joinLongSessions(view, page, room, row) {
  const cards = Array.from(row.querySelectorAll(".card"));
  page.blocks.forEach((slot, i) => {
    if (i === 0 || !view.index.goesOn(room, page.blocks[i - 1], slot)) return;
    cards[i].classList.add("joined");
    cards[i - 1].classList.add("goes-on");
  });
}
