// What belongs to the reader's own day and has no place in it any more.
/** @import { App } from "./app.js" */
/** @import { Rows, View } from "./rows.js" */
/** @import { Slot } from "../shared/types.js" */
import { el } from "../shared/dom.js";
import { goneFrom } from "../shared/model.js";
import { titleLanguage } from "../shared/spoken.js";
import { t } from "./words.js";

// What the reader would have gone to and is cancelled, or has just left this time. items: those of
// the day in this slot; their rows say it themselves.
/** @param {Rows} rows @param {View} view @param {Slot} slot */
export function lostRows(rows, { index, now }, slot, items) {
  return index.rooms.flatMap((room) => {
    const cell = index.cell(room, slot);
    const gone = goneFrom(cell, now);
    const isShown = items.some((item) => item.roomId === room.id);
    const hasGone = gone && !(gone.to && (isShown || gone.to.slotId === slot.id));
    return [
      hasGone && rows.whyOf(gone) && rows.goneRow(room, slot, gone),
      cell.state === "cancelled" && !isShown && rows.isOwn(cell) && rows.row(room, slot, cell),
    ].filter(Boolean);
  });
}

// Own sessions without a cell: nobody shall look for them in the day.
/** @param {App} app @param {Rows} rows @param {View} view @param {boolean} open */
export function offTheWall({ camp }, rows, { index }, open) {
  const placed = new Set(index.sessions().map((it) => it.proposalId));
  const left = (camp.proposals || []).filter(
    (it) => !placed.has(it.id) && rows.whyOf({ proposalId: it.id }) !== null,
  );
  return (
    left.length > 0 &&
    el(
      "details",
      { class: "off-the-wall", open },
      el("summary", { "data-act": "off-the-wall" }, t.offTheWall(left.length)),
      el(
        "ul",
        {},
        left.map((it) => el("li", { lang: titleLanguage(it) }, it.title)),
      ),
    )
  );
}
