// What speaks against a cell, as far as the console itself can tell; the service judges.
/** @import { Store } from "./store.js" */
import { t } from "./words.js";

/** @param {Store} store */
export function hindrances(store, item, cell) {
  const proposal = store.proposal(item.proposalId);
  const room = store.index.room(cell.roomId);
  if (!proposal || !room) return [];
  const missing = proposal.needs.filter((need) => !room.features.includes(need));
  const votes = votesOf(store, item.proposalId);
  return [
    missing.length > 0 && t.lacks(missing.join(", ")),
    proposal.unavailable.includes(cell.slotId) && t.cannotThen,
    ...busy(store, proposal, cell),
    votes !== null && votes > room.capacity && t.tooSmall(votes, room.capacity),
    cell.session && cell.session.pinned && t.otherIsPinned,
  ].filter(Boolean);
}

/** @param {Store} store */
function busy(store, proposal, cell) {
  const others = store.index.wall.cells
    .filter(
      (other) =>
        other.slotId === cell.slotId &&
        other.state === "session" &&
        other.session.proposalId !== proposal.id &&
        other.roomId !== cell.roomId,
    )
    .map((other) => store.proposal(other.session.proposalId))
    .filter(Boolean);
  return proposal.facilitators
    .map(
      (id, i) =>
        others.some((other) => other.facilitators.includes(id)) &&
        t.busyThen(proposal.facilitatorNames[i]),
    )
    .filter(Boolean);
}

/** @param {Store} store */
function votesOf(store, proposalId) {
  const waiting = store.waiting.find((item) => item.proposalId === proposalId);
  return waiting ? waiting.votes : null;
}
