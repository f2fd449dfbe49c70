// The reader's own day: pure functions of the Wall, the ballot and what the reader runs.
import { WallIndex } from "../wall/model.js";
import { t } from "./words.js";

const mostSaid = 3;

const weight = { runs: 3, must: 2, want: 1 };

// For each block what the reader runs or most wants there, and what it clashes with.
export function ownDay(index, levels, runs) {
  return index.sessionSlots.map((slot) => {
    const own = index.rooms
      .map((room) => ({ room, cell: index.cell(room, slot) }))
      .filter(({ cell }) => cell.session)
      .map(({ room, cell }) => ({ room, cell, why: whyOf(cell.session, levels, runs) }))
      .filter((entry) => entry.why)
      .sort(byWeight);
    return { slot, entry: own[0] || null, clashes: own.slice(1).filter(takesPlace) };
  });
}

export function whyOf(session, levels, runs) {
  if (runs(session.proposalId)) return "runs";
  return levels[session.proposalId] || null;
}

function takesPlace({ cell }) {
  return cell.state !== "cancelled";
}

// A cancelled session is named only where nothing else is left.
function byWeight(one, other) {
  return Number(takesPlace(other)) - Number(takesPlace(one)) || weight[other.why] - weight[one.why]
    || (one.cell.session.title < other.cell.session.title ? -1 : 1)
    || (one.room.id < other.room.id ? -1 : 1);
}

// What happened to the reader's own sessions between two Walls, in sentences.
export function ownChangeWords(before, after, levels, runs, times) {
  const index = new WallIndex(after);
  return ownChanges(new WallIndex(before), index, levels, runs)
    .slice(0, mostSaid).map((change) => sentence(change, index, times)).join(" ");
}

function sentence({ kind, cell }, index, times) {
  const title = cell.session.title;
  if (kind === "cancelled") return t.saidCancelled(title);
  if (kind === "gone") return t.saidGone(title);
  const slot = index.slot(cell.slotId);
  return t.saidMoved(title, index.room(cell.roomId).name + ", " + times.time(slot.from));
}

function ownChanges(before, after, levels, runs) {
  const was = placesOf(before);
  const is = placesOf(after);
  const changes = [];
  for (const [id, cell] of is) {
    if (!whyOf(cell.session, levels, runs)) continue;
    const old = was.get(id);
    if (cell.state === "cancelled" && old && old.state !== "cancelled") {
      changes.push({ kind: "cancelled", cell });
    } else if (old && (old.roomId !== cell.roomId || old.slotId !== cell.slotId)) {
      changes.push({ kind: "moved", cell });
    }
  }
  for (const [id, cell] of was) {
    if (!is.has(id) && whyOf(cell.session, levels, runs)) changes.push({ kind: "gone", cell });
  }
  return changes;
}

function placesOf(index) {
  return new Map(index.wall.cells
    .filter((cell) => cell.session && !cell.session.continued)
    .map((cell) => [cell.session.proposalId, cell]));
}
