// Why a session is where it is, or why it waits: votes, what it clashes with, other cells.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { placeName, rich, titleOf } from "./sentences.js";
import { t } from "./words.js";
import { button, refill } from "./ui.js";

const most = 4;

export class Why {
  /** @param {Store} store */
  constructor(store, hand, actions) {
    this.store = store;
    this.hand = hand;
    this.actions = actions;
    this.node = el("div", { class: "about-why" });
    this.key = "";
    this.tag = null;
  }

  // Another session, another Wall or a slot that has started: what was told is not so any more.
  keyOf(proposalId) {
    const { index, clock } = this.store;
    const started = index && index.sessionSlots.filter((slot) => slot.from <= clock.now()).length;
    return [proposalId, index && index.wall.revision, started].join("@");
  }

  // Asked again only when it would be told otherwise.
  async show(proposalId) {
    const key = this.keyOf(proposalId);
    if (key === this.key) return;
    const same = proposalId && this.key.startsWith(proposalId + "@");
    this.key = key;
    if (!proposalId || !same)
      refill(this.node, proposalId && el("p", { class: "hint" }, t.loading));
    if (!proposalId) return;
    this.tag = this.store.tag;
    const answer = await placement(this.store, proposalId);
    if (this.key === key) refill(this.node, this.parts(proposalId, answer));
  }

  parts(proposalId, { found, problem }) {
    if (!found) {
      return el(
        "p",
        { class: "hint" },
        problem && problem.status === 403 ? t.talliesHidden : t.noWhy,
      );
    }
    const cell =
      found.cells.find((one) => this.hand.isAt(one.roomId, one.slotId)) || found.cells[0];
    return [
      el("h3", {}, cell ? t.whyHere : t.whyNot),
      found.ranking && el("p", {}, found.ranking.why.text),
      !cell && el("p", {}, t.reasons[found.reason]),
      cell && this.clashes(cell),
      this.moves(proposalId, cell, cell ? cell.alternatives : found.swaps),
    ];
  }

  clashes(cell) {
    if (!cell.clashes.length) return el("p", { class: "hint" }, t.noClashes);
    return [
      el("h4", {}, t.clashesWith),
      el(
        "ul",
        { class: "plain-list clash-list" },
        cell.clashes
          .slice(0, most)
          .map((clash) =>
            el(
              "li",
              {},
              el("strong", { class: "figure" }, String(clash.people)),
              " ",
              titleOf(this.store, clash.proposalId),
            ),
          ),
      ),
    ];
  }

  moves(proposalId, cell, moves) {
    if (!moves || !moves.length) return null;
    return [
      el("h4", {}, cell ? t.otherCells : t.waysIn),
      el(
        "ul",
        { class: "plain-list move-list" },
        moves.slice(0, most).map((move) => el("li", {}, this.move(proposalId, move))),
      ),
    ];
  }

  // The edits are those of the service, whose figure is for exactly these.
  move(proposalId, move) {
    const other = move.exchangedWith;
    const exchange = move.edits.every((edit) => edit.op === "move");
    return button(
      [
        el("strong", { class: "figure " + (move.gain < 0 ? "loss" : "gain") }, signed(move.gain)),
        el(
          "span",
          {},
          el("strong", {}, placeName(this.store, move)),
          other && [" ", rich(exchange ? t.exchangeWith : t.insteadOf, titleOf(this.store, other))],
        ),
      ],
      () =>
        this.keyOf(proposalId) === this.key
          ? this.actions.send(move.edits, { tag: this.tag })
          : this.show(proposalId),
      { kind: "row", write: true, key: "way-" + move.roomId + move.slotId },
    );
  }
}

export function signed(gain) {
  return gain > 0 ? "+" + gain : gain < 0 ? "−" + -gain : "±0";
}

// Before the first publication there is nothing to explain.
/** @param {Store} store */
export async function placement(store, proposalId, moves = "best") {
  if (!store.event || !store.event.published) return { found: null, problem: null };
  try {
    const { body } = await store.api.get(`/proposals/${proposalId}/placement?moves=${moves}`);
    return { found: body, problem: null };
  } catch (problem) {
    return { found: null, problem };
  }
}
