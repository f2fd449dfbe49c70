// "Move to…": every cell in a list, each with its cost, for whoever drags nothing.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { hindrances } from "./costs.js";
import { placeName, rich, slotTime, titleOf } from "./sentences.js";
import { t } from "./words.js";
import { button, dialog, refill } from "./ui.js";
import { placement, signed } from "./why.js";

// The list belongs to the Wall as it was when it was opened; if others change it meanwhile, the
// move comes too late and is explained.
/** @param {Store} store */
export async function openMoveTo(store, hand, item) {
  const tag = store.tag;
  const index = store.index;
  const known = new Map();
  const list = el("div", { class: "move-to" });
  const draw = (close) =>
    refill(
      list,
      index.sessionSlots.map((slot) => slotPart(store, index, item, slot, known, close)),
    );
  const asked = placement(store, item.proposalId, "all");
  const chosen = await dialog(
    t.moveToTitle,
    (close) => {
      draw(close);
      asked.then(({ found }) => {
        if (!found) return;
        const at =
          item.from &&
          found.cells.find(
            (cell) => cell.roomId === item.from.roomId && cell.slotId === item.from.slotId,
          );
        // Which empty room of a slot it is changes nothing about who can come.
        (at ? at.alternatives : found.swaps).forEach((move) =>
          known.set(move.slotId + (move.exchangedWith || ""), move.gain),
        );
        draw(close);
      });
      return [
        el(
          "p",
          { class: "lead" },
          titleOf(store, item.proposalId),
          " ",
          el("span", { class: "hint" }, item.from ? placeName(store, item.from) : t.notOnTheWall),
        ),
        el("p", { class: "hint" }, t.moveToHint),
        list,
      ];
    },
    [[t.cancel, null, "quiet"]],
    { kind: "dialog-wide", focus: ".move-to button:not([disabled])" },
  );
  if (!chosen) return;
  hand.item = item;
  if (chosen.session) await hand.swapWith(chosen, tag);
  else await hand.drop(chosen, tag);
}

/** @param {Store} store */
function slotPart(store, index, item, slot, known, close) {
  return el(
    "section",
    { class: "move-slot" },
    el("h3", {}, slotTime(store, slot), " ", el("span", { class: "hint" }, slot.name)),
    el(
      "ul",
      { class: "plain-list" },
      index.rooms.map((room) => {
        const cell = Object.assign({}, index.cell(room, slot), {
          roomId: room.id,
          slotId: slot.id,
        });
        return el("li", {}, target(store, item, room, cell, known, close));
      }),
    ),
  );
}

/** @param {Store} store */
function target(store, item, room, cell, known, close) {
  const here = item.from && item.from.roomId === room.id && item.from.slotId === cell.slotId;
  const shut = cell.state === "closed" || cell.state === "held";
  const gain = known.get(cell.slotId + (cell.session ? cell.session.proposalId : ""));
  const against = here || shut ? [] : hindrances(store, item, cell);
  return button(
    [
      el(
        "span",
        { class: "move-room" },
        el("strong", {}, room.name),
        " ",
        el("span", { class: "hint" }, t.seats(room.capacity)),
      ),
      el(
        "span",
        { class: "move-what" },
        here
          ? t.isHere
          : cell.session
            ? rich(
                item.from ? t.exchangeWith : t.insteadOf,
                titleOf(store, cell.session.proposalId),
              )
            : { empty: t.free, held: t.held, closed: t.closed }[cell.state],
      ),
      el(
        "span",
        { class: "move-cost" },
        gain !== undefined &&
          el("strong", { class: "figure " + (gain < 0 ? "loss" : "gain") }, t.gain(signed(gain))),
        against.map((words) => el("span", { class: "against" }, words)),
        !here &&
          !shut &&
          gain === undefined &&
          !against.length &&
          el("span", { class: "hint" }, t.nothingAgainst),
      ),
    ],
    () => close(cell),
    { kind: "row move-row", disabled: here || shut, key: "to-" + room.id + cell.slotId },
  );
}
