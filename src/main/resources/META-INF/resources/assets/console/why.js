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
  }

  // Asked again only for another session or another Wall.
  async show(proposalId) {
    const key = proposalId + "@" + (this.store.index && this.store.index.wall.revision);
    if (key === this.key) return;
    const same = proposalId && this.key.startsWith(proposalId + "@");
    this.key = key;
    if (!proposalId || !same)
      refill(this.node, proposalId && el("p", { class: "hint" }, t.loading));
    if (!proposalId) return;
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
      !cell && found.detail && el("p", { lang: "en" }, found.detail),
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
        moves.slice(0, most).map((move) => el("li", {}, this.move(proposalId, cell, move))),
      ),
    ];
  }

  move(proposalId, cell, move) {
    const other = move.exchangedWith;
    const place = { roomId: move.roomId, slotId: move.slotId };
    const from = cell && { roomId: cell.roomId, slotId: cell.slotId };
    const edits = !other
      ? [from ? { op: "move", proposalId, ...place, from } : { op: "place", proposalId, ...place }]
      : from
        ? [{ op: "swap", proposalId, withProposalId: other, from }]
        : [
            { op: "unplace", proposalId: other, from: place },
            { op: "place", proposalId, ...place },
          ];
    return button(
      [
        el("strong", { class: "figure " + (move.gain < 0 ? "loss" : "gain") }, signed(move.gain)),
        el(
          "span",
          {},
          el("strong", {}, placeName(this.store, move)),
          other && [" ", rich(from ? t.exchangeWith : t.insteadOf, titleOf(this.store, other))],
        ),
      ],
      () => this.actions.send(edits),
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
  if (!store.index.wall.publishedAt) return { found: null, problem: null };
  try {
    const { body } = await store.api.get(`/proposals/${proposalId}/placement?moves=${moves}`);
    return { found: body, problem: null };
  } catch (problem) {
    return { found: null, problem };
  }
}
