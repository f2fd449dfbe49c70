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
  const told = { moves: null }; // by cell, once the service has told which are possible
  const list = el("div", { class: "move-to" });
  const draw = (close) =>
    refill(
      list,
      index.sessionSlots.map((slot) => slotPart(store, index, item, slot, told.moves, close)),
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
        const moves = at ? at.alternatives : found.swaps;
        told.moves = new Map(moves.map((move) => [move.roomId + move.slotId, move]));
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
  const move = told.moves && told.moves.get(chosen.roomId + chosen.slotId);
  if (move) await hand.send(move.edits, tag);
  else if (chosen.session) await hand.swapWith(chosen, tag);
  else await hand.drop(chosen, tag);
}

/** @param {Store} store */
function slotPart(store, index, item, slot, moves, close) {
  const started = slot.from <= store.clock.now();
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
        return el("li", {}, target(store, item, room, { ...cell, started }, moves, close));
      }),
    ),
  );
}

// What cannot be meant is shown, but not offered; what only a rule is against can still be asked
// for, as the service explains which rule that is and who may override it.
/** @param {Store} store */
function target(store, item, room, cell, moves, close) {
  const here = item.from && item.from.roomId === room.id && item.from.slotId === cell.slotId;
  const shut = cell.started || ["closed", "held", "cancelled"].includes(cell.state);
  const move = moves && moves.get(room.id + cell.slotId);
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
      el("span", { class: "move-what" }, here ? t.isHere : contents(store, item, cell)),
      el(
        "span",
        { class: "move-cost" },
        move && figure(move.gain),
        against.map((words) => el("span", { class: "against" }, words)),
        moves &&
          !move &&
          !here &&
          !shut &&
          !against.length &&
          el("span", { class: "against" }, t.ruleAgainst),
      ),
    ],
    () => close(cell),
    { kind: "row move-row", disabled: here || shut, key: "to-" + room.id + cell.slotId },
  );
}

function figure(gain) {
  return el("strong", { class: "figure " + (gain < 0 ? "loss" : "gain") }, t.gain(signed(gain)));
}

/** @param {Store} store */
function contents(store, item, cell) {
  if (cell.started) return t.hasStarted;
  if (!cell.session || cell.state === "cancelled") {
    return { empty: t.free, held: t.held, closed: t.closed, cancelled: t.cancelled }[cell.state];
  }
  const words = item.from ? t.exchangeWith : t.insteadOf;
  return rich(words, titleOf(store, cell.session.proposalId));
}
