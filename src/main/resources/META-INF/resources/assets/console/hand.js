// What a volunteer has in hand: one session, from the Wall or from those that wait. Drag, taps and
// keys all end here, and become edits.
/** @import { Store } from "./store.js" */

export class Hand {
  /** @param {Store} store */
  constructor(store, actions) {
    this.store = store;
    this.actions = actions;
    this.item = null; // {proposalId, from: {roomId, slotId} or null}
    this.swapping = false;
  }

  take(proposalId, from) {
    this.item = { proposalId, from: from ? { roomId: from.roomId, slotId: from.slotId } : null };
    this.swapping = false;
    this.store.tell("hand");
  }

  put() {
    if (!this.item) return false;
    this.item = null;
    this.swapping = false;
    this.store.tell("hand");
    return true;
  }

  armSwap() {
    this.swapping = true;
    this.store.tell("hand");
  }

  isAt(roomId, slotId) {
    const from = this.item && this.item.from;
    return Boolean(from) && from.roomId === roomId && from.slotId === slotId;
  }

  // Somebody else may have moved what is in hand meanwhile.
  check() {
    if (!this.item) return;
    const { proposalId, from } = this.item;
    const starts = this.store.index.starts();
    const cells = starts.filter((cell) => cell.session.proposalId === proposalId);
    if (from && !cells.some((cell) => this.isAt(cell.roomId, cell.slotId))) {
      this.item.from = cells.length ? { roomId: cells[0].roomId, slotId: cells[0].slotId } : null;
      this.store.tell("hand");
    }
  }

  // A tap or Enter on a cell: takes up, puts back, drops, or swaps when that was asked for.
  async tap(cell) {
    const at = cell.session ? this.store.index.startOf(cell) : cell;
    if (!cell.session) {
      if (this.item) await this.drop(cell);
      return;
    }
    if (this.item && this.isAt(at.roomId, at.slotId)) this.put();
    else if (this.item && this.swapping) await this.swapWith(at);
    else this.take(at.session.proposalId, at);
  }

  async drop(cell, tag) {
    const { proposalId, from } = this.item;
    const place = { roomId: cell.roomId, slotId: cell.slotId };
    const edit = from
      ? { op: "move", proposalId, ...place, from }
      : { op: "place", proposalId, ...place };
    await this.send([edit], tag);
  }

  // Two that stand on the Wall exchange, each from the very cell that is meant, since a session may
  // run twice; one that waits takes the other's place.
  async swapWith(cell, tag) {
    const { proposalId, from } = this.item;
    const at = this.store.index.startOf(cell);
    const other = at.session.proposalId;
    const place = { roomId: at.roomId, slotId: at.slotId };
    const edits = from
      ? [
          { op: "move", proposalId, ...place, from },
          { op: "move", proposalId: other, ...from, from: place },
        ]
      : [
          { op: "unplace", proposalId: other, from: place },
          { op: "place", proposalId, ...place },
        ];
    await this.send(edits, tag);
  }

  async unplace() {
    const { proposalId, from } = this.item;
    if (from) await this.send([{ op: "unplace", proposalId, from }]);
  }

  async send(edits, tag) {
    if (await this.actions.send(edits, { tag })) this.after();
  }

  after() {
    this.item = null;
    this.swapping = false;
    this.store.tell("hand");
  }
}
