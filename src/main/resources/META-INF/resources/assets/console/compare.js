// A draft beside the published Wall: what moves, what comes, what goes.
/** @import { Store } from "./store.js" */

// By the service, which also knows whose choices are served by the votes of now.
/** @param {Store} store */
export async function fromService(store, id) {
  const { body } = await store.api.get(`/wall/drafts/${id}/comparison`);
  return body;
}

// The same shape, as far as the console can tell it by itself.
/** @param {Store} store */
export function compare(store, draft) {
  const slots = new Set(draft.slots);
  const before = new Map();
  store.index.starts().forEach((cell) => {
    if (!slots.has(cell.slotId)) return;
    before.set(cell.session.proposalId, { roomId: cell.roomId, slotId: cell.slotId });
  });
  const found = { moved: [], added: [], dropped: [], same: 0, served: null };
  const seen = new Set();
  draft.placements
    .filter((one) => slots.has(one.slotId))
    .forEach((one) => {
      const from = before.get(one.proposalId);
      const to = { roomId: one.roomId, slotId: one.slotId };
      const entry = { proposalId: one.proposalId, title: store.titleOf(one.proposalId), to };
      seen.add(one.proposalId);
      if (!from) found.added.push(entry);
      else if (from.roomId === to.roomId && from.slotId === to.slotId) found.same += 1;
      else found.moved.push(Object.assign({ from }, entry));
    });
  before.forEach((from, proposalId) => {
    if (!seen.has(proposalId))
      found.dropped.push({ proposalId, title: store.titleOf(proposalId), from });
  });
  return found;
}
