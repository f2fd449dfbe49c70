// The grid of rooms and time slots, with heads that stay while it scrolls inside its own region.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { moment } from "../shared/model.js";
import { card } from "./card.js";
import { dragging } from "./drag.js";
import { move } from "./keys.js";
import { openMoveTo } from "./moveto.js";
import { slotTime } from "./sentences.js";
import { t } from "./words.js";
import { on, refill } from "./ui.js";

export class Grid {
  /** @param {Store} store */
  constructor(store, hand, actions) {
    this.store = store;
    this.hand = hand;
    this.actions = actions;
    this.at = { row: 0, column: 0 }; // the one cell that Tab reaches
    this.dragged = false;
    this.late = false; // a redraw that waits for the end of a drag
    this.node = el("div", {
      class: "grid-region",
      role: "region",
      "aria-label": t.gridRegion,
      tabindex: "-1",
    });
    this.listening = [
      store.listen(["wall", "event", "hand", "proposals", "headcounts"], () => this.draw()),
    ];
    on(this.node, "keydown", (event) => this.onKey(event));
    on(this.node, "click", (event) => this.onClick(event));
    on(this.node, "focusin", (event) => this.onFocus(event));
    dragging(this.node, this, () => this.late && this.draw());
    this.timer = setInterval(() => this.draw(), 60000);
    this.draw();
  }

  end() {
    clearInterval(this.timer);
    this.listening.forEach((stop) => stop());
  }

  draw() {
    const { index, times } = this.store;
    if (!index || !times || !index.rooms.length || !index.sessionSlots.length) {
      refill(this.node);
      return;
    }
    if (this.dragged) {
      this.late = true;
      return;
    }
    this.late = false;
    this.at.row = Math.min(this.at.row, index.rooms.length - 1);
    this.at.column = Math.min(this.at.column, index.sessionSlots.length - 1);
    refill(this.node, this.table());
    if (!this.shown) this.showNow();
    this.shown = true;
  }

  // On a narrow screen what is on now, or comes next, is in sight first.
  showNow() {
    const head = this.node.querySelector(".slot-head.is-now, .slot-head.is-next");
    const corner = this.node.querySelector(".corner");
    if (head)
      requestAnimationFrame(() => {
        this.node.scrollLeft = head.offsetLeft - corner.offsetWidth;
      });
  }

  table() {
    const { index, clock } = this.store;
    const now = clock.now();
    const current = moment(index, now);
    const tones = index.sessionSlots.map((slot) =>
      slot.to <= now
        ? "past"
        : current.current && current.current.id === slot.id
          ? "now"
          : current.next && current.next.id === slot.id
            ? "next"
            : "later",
    );
    return el(
      "table",
      { class: "grid", role: "grid", "aria-label": t.theWall, "aria-describedby": "grid-keys" },
      el("caption", { class: "for-readers", id: "grid-keys" }, t.gridKeys),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col", class: "corner" }, t.room),
          index.sessionSlots.map((slot, i) => this.head(slot, tones[i])),
        ),
      ),
      el(
        "tbody",
        {},
        index.rooms.map((room, row) =>
          el(
            "tr",
            {},
            el(
              "th",
              { scope: "row", class: "room" },
              el("span", { class: "room-name", dir: "auto" }, room.name),
              el("span", { class: "room-seats" }, t.seats(room.capacity)),
            ),
            index.sessionSlots.map((slot, column) =>
              this.cell(room, slot, row, column, tones[column]),
            ),
          ),
        ),
      ),
    );
  }

  head(slot, tone) {
    const word = { now: t.now, next: t.next, past: t.past }[tone];
    return el(
      "th",
      { scope: "col", class: "slot-head is-" + tone },
      el("span", { class: "slot-time" }, slotTime(this.store, slot)),
      el("span", { class: "slot-name", dir: "auto" }, slot.name),
      word && el("span", { class: "slot-tone" }, word),
    );
  }

  cell(room, slot, row, column, tone) {
    const cell = this.store.index.cell(room, slot);
    const target = this.at.row === row && this.at.column === column;
    const inHand = this.hand.isAt(room.id, slot.id);
    const open = cell.state === "empty" && this.hand.item;
    return el(
      "td",
      {
        role: "gridcell",
        class: `cell is-${tone}` + (inHand ? " in-hand" : "") + (open ? " is-open" : ""),
        tabindex: target ? "0" : "-1",
        "data-key": "cell-" + room.id + slot.id,
        "data-room": room.id,
        "data-slot": slot.id,
        "data-row": row,
        "data-column": column,
        "data-state": cell.state,
        "aria-selected": inHand ? "true" : null,
      },
      card(this.store, room, slot, cell, { inHand, open }),
    );
  }

  find(node) {
    const td = node.closest && node.closest("td[data-room]");
    if (!td) return null;
    const { room, slot } = td.dataset;
    const cell = this.store.index.cell({ id: room }, { id: slot });
    return Object.assign({}, cell, { roomId: room, slotId: slot });
  }

  onFocus(event) {
    const td = event.target.closest("td[data-room]");
    if (!td) return;
    this.at = { row: Number(td.dataset.row), column: Number(td.dataset.column) };
    this.node
      .querySelectorAll("td[tabindex='0']")
      .forEach((other) => other.setAttribute("tabindex", "-1"));
    td.setAttribute("tabindex", "0");
    this.focused = this.find(td);
    this.store.tell("focus");
  }

  onClick(event) {
    const cell = this.find(event.target);
    if (!cell) return;
    event.target.closest("td").focus({ preventScroll: true });
    this.hand.tap(cell);
  }

  async onKey(event) {
    const td = event.target.closest("td[data-room]");
    if (!td || event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = this.find(td);
    const next = move(event.key, this.at, this.store.rooms.length, this.store.sessionSlots.length);
    const act = next ? () => this.focusAt(next) : this.command(event.key, cell);
    if (!act) return;
    event.preventDefault();
    await act();
  }

  command(key, cell) {
    if (key === " " || key === "Enter") return () => this.hand.tap(cell);
    if (!this.store.online) return null;
    const letter = key.toLowerCase();
    const session = cell.session && this.store.index.startOf(cell);
    if (letter === "p" && session) return () => this.pin(session);
    if (letter === "s" && session && this.hand.item) return () => this.hand.swapWith(session);
    if (letter === "m" && (session || this.hand.item)) {
      return () =>
        openMoveTo(
          this.store,
          this.hand,
          this.hand.item || {
            proposalId: session.session.proposalId,
            from: { roomId: session.roomId, slotId: session.slotId },
          },
        );
    }
    if (letter === "h" && (cell.state === "empty" || cell.state === "held"))
      return () => this.hold(cell);
    return null;
  }

  pin(cell) {
    const from = { roomId: cell.roomId, slotId: cell.slotId };
    const { proposalId, pinned } = cell.session;
    return this.actions.send([{ op: pinned ? "unpin" : "pin", proposalId, from }]);
  }

  hold(cell) {
    const op = cell.state === "held" ? "release" : "hold";
    return this.actions.send([{ op, roomId: cell.roomId, slotId: cell.slotId }]);
  }

  focusAt({ row, column }) {
    const td = this.node.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
    if (!td) return;
    td.focus({ preventScroll: true });
    td.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  focusCell(roomId, slotId) {
    const td = this.node.querySelector(
      `td[data-room="${CSS.escape(roomId)}"][data-slot="${CSS.escape(slotId)}"]`,
    );
    if (td) td.focus();
  }
}
