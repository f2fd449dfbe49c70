// The right side: what is in hand or under the focus, what can be done with it, why it is there.
/** @import { Store } from "./store.js" */
import { el, focused } from "../shared/dom.js";
import { languageName } from "../shared/language.js";
import { titleLanguage } from "../shared/spoken.js";
import { newsMarks } from "./card.js";
import { headcountForm, suggestions } from "./headcounts.js";
import { openMoveTo } from "./moveto.js";
import { entrySentence, placeName, titleOf } from "./sentences.js";
import { doer } from "./turning.js";
import { t } from "./words.js";
import { button, refill, titleText } from "./ui.js";
import { Why } from "./why.js";

export class Inspector {
  /** @param {Store} store */
  constructor(store, hand, actions, grid) {
    this.store = store;
    this.hand = hand;
    this.actions = actions;
    this.grid = grid;
    this.why = new Why(store, hand, actions);
    this.about = el("div", { class: "about" });
    this.count = el("div", { class: "about-count" });
    this.countFor = "";
    this.offers = el("div", { class: "about-offers" });
    this.history = el("div", { class: "about-history" });
    this.head = el("h2", { id: "inspector-head", class: "panel-head" }, t.details);
    this.node = el(
      "aside",
      { class: "panel inspector", "aria-labelledby": "inspector-head", tabindex: "-1" },
      this.head,
      this.about,
      this.count,
      this.offers,
      this.why.node,
      this.history,
    );
    this.listening = [
      store.listen(["hand", "focus", "wall", "proposals", "event"], () => this.draw()),
      store.listen(["journal"], () => this.drawHistory()),
      store.listen(["headcounts"], () => {
        this.drawCount(true);
        this.drawOffers();
      }),
    ];
    this.draw();
  }

  end() {
    this.listening.forEach((stop) => stop());
  }

  title(proposalId) {
    return titleOf(this.store, proposalId);
  }

  // What is shown: in hand before under the focus.
  subject() {
    const { hand, grid, store } = this;
    if (!store.index) return null;
    if (hand.item) {
      const { proposalId, from } = hand.item;
      const cell = from && this.cellAt(from.roomId, from.slotId);
      return {
        proposalId,
        cell: cell && cell.session && cell.session.proposalId === proposalId ? cell : null,
      };
    }
    const focused = grid.focused && this.cellAt(grid.focused.roomId, grid.focused.slotId);
    if (!focused) return null;
    const cell = store.index.startOf(focused);
    return { proposalId: cell.session ? cell.session.proposalId : null, cell };
  }

  cellAt(roomId, slotId) {
    const cell = this.store.index.cell({ id: roomId }, { id: slotId });
    return Object.assign({}, cell, { roomId, slotId });
  }

  draw() {
    const subject = this.subject();
    this.shown = subject;
    if (!subject) refill(this.about, el("p", { class: "hint" }, t.detailsHint), keyTable());
    else if (subject.proposalId) refill(this.about, this.session(subject));
    else refill(this.about, this.place(subject.cell));
    this.why.show(subject && subject.proposalId);
    this.drawCount(false);
    this.drawOffers();
    this.drawHistory();
  }

  // Beside the number that was just typed, and whenever nothing else is looked at.
  drawOffers() {
    const { cell, proposalId } = this.shown || {};
    const counted = cell && proposalId && this.store.headcounts.has(cell.roomId + cell.slotId);
    refill(this.offers, (counted || !this.shown) && suggestions(this.store, this.actions));
  }

  // A number that is being typed must not vanish when somebody else moves something.
  drawCount(always) {
    const subject = this.shown;
    const cell = subject && subject.proposalId && subject.cell;
    const key = cell ? cell.roomId + cell.slotId : "";
    if (!always && key === this.countFor) return;
    if (always && this.count.contains(focused())) return;
    this.countFor = key;
    refill(this.count, cell && headcountForm(this.store, cell));
  }

  session({ proposalId, cell }) {
    const proposal = this.store.proposal(proposalId);
    const placed = cell && cell.session;
    const title = proposal ? proposal.title : this.store.titleOf(proposalId);
    const spoken = (proposal || placed || {}).language;
    const language = titleLanguage({ language: spoken, title });
    const before = (proposal || placed || {}).titleBefore;
    const news = cell ? newsMarks(this.store, cell) : [];
    const people = proposal ? proposal.facilitatorNames : (placed && placed.facilitators) || [];
    return [
      el("p", { class: "about-title" }, titleText(title, language)),
      before && el("p", { class: "hint" }, t.news.votedTitle(before)),
      el("p", { class: "about-place" }, cell ? placeName(this.store, cell) : t.notOnTheWall),
      news.length > 0 && el("div", { class: "marks" }, news),
      proposal &&
        proposal.summary &&
        el("p", { class: "about-summary", lang: language, dir: "auto" }, proposal.summary),
      el(
        "p",
        { class: "hint" },
        [
          people.length
            ? t.with(people.join(", "))
            : proposal && proposal.facilitatorWanted
              ? t.wish
              : t.nobody,
          proposal && proposal.track,
          spoken && languageName(spoken),
          proposal && proposal.length > 1 && t.twoSlots,
          proposal && proposal.needs.length > 0 && t.needs(proposal.needs.join(", ")),
        ]
          .filter(Boolean)
          .join(" · "),
      ),
      el("div", { class: "about-buttons" }, this.buttons(proposalId, cell)),
    ];
  }

  buttons(proposalId, cell) {
    const { hand, actions, store } = this;
    const from = cell && { roomId: cell.roomId, slotId: cell.slotId };
    const item = { proposalId, from: from || null };
    const one = (op) => () =>
      actions.send([Object.assign({ op, proposalId }, from ? { from } : {})]);
    const take = () => {
      if (!hand.item) hand.take(proposalId, from);
    };
    const list = [
      button(t.moveTo, () => openMoveTo(store, hand, item), {
        key: "move-to",
        write: true,
        kind: "primary",
        shortcut: "m",
      }),
    ];
    if (!cell) return list;
    const { pinned } = cell.session;
    const cancelled = cell.state === "cancelled";
    return list.concat([
      button(
        t.swapWith,
        () => {
          take();
          hand.armSwap();
        },
        { key: "swap-with", write: true, shortcut: "s" },
      ),
      button(pinned ? t.unpin : t.pin, one(pinned ? "unpin" : "pin"), {
        key: "pin",
        write: true,
        shortcut: "p",
      }),
      button(
        t.takeOff,
        () => {
          take();
          return hand.unplace();
        },
        { key: "take-off", write: true },
      ),
      button(cancelled ? t.uncancelIt : t.cancelIt, one(cancelled ? "uncancel" : "cancel"), {
        key: "cancel",
        write: true,
      }),
    ]);
  }

  place(cell) {
    const words = { empty: t.freeCell, held: t.heldCell, closed: t.closedCell }[cell.state];
    const op = cell.state === "held" ? "release" : "hold";
    return [
      el("p", { class: "about-title" }, placeName(this.store, cell)),
      el("p", {}, words),
      cell.state !== "closed" &&
        el(
          "div",
          { class: "about-buttons" },
          button(
            cell.state === "held" ? t.release : t.hold,
            () => this.actions.send([{ op, roomId: cell.roomId, slotId: cell.slotId }]),
            { key: "hold", write: true, shortcut: "h" },
          ),
        ),
    ];
  }

  drawHistory() {
    const subject = this.shown;
    const id = subject && subject.proposalId;
    const entries = id
      ? this.store.journal
          .filter((entry) => (entry.changes || []).some((change) => change.proposalId === id))
          .slice(0, 6)
      : [];
    refill(
      this.history,
      entries.length > 0 && [
        el("h3", {}, t.history),
        el(
          "ol",
          { class: "history" },
          entries.map((entry) =>
            el(
              "li",
              {},
              el(
                "span",
                { class: "history-who" },
                this.store.stamp(entry.at),
                " ",
                doer(this.store, entry),
              ),
              " ",
              entrySentence(
                this.store,
                Object.assign({}, entry, {
                  changes: entry.changes.filter((change) => change.proposalId === id),
                }),
              ),
              entry.reason && el("span", { class: "history-reason" }, " ", t.because(entry.reason)),
            ),
          ),
        ),
      ],
    );
  }
}

function keyTable() {
  return el(
    "dl",
    { class: "keys" },
    t.keyList.map(([keys, words]) =>
      el(
        "div",
        {},
        el(
          "dt",
          {},
          keys.map((key) => el("kbd", {}, key)),
        ),
        el("dd", {}, words),
      ),
    ),
  );
}
