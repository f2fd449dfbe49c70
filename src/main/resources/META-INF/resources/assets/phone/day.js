// The reader's own day, and what happens to it.
import { WallIndex } from "../shared/model.js";
import { t } from "./words.js";

const mostSaid = 3;

// The reader's way through the Wall as the service works it out; the last one stays on the phone.
export class Day {
  constructor(api, keep, changed) {
    this.api = api;
    this.keep = keep;
    this.changed = changed;
    this.items = keep.get("day");
    this.key = null;
    this.asking = false;
  }

  // key: all that the day follows from.
  async follow(key) {
    if (key === this.key || this.asking) return;
    this.asking = true;
    const { token } = this.api;
    const answer = await this.api.get("/me/day");
    this.asking = false;
    if (answer.status !== 200 || token !== this.api.token) return;
    this.key = key;
    this.items = answer.body.items;
    this.keep.set("day", this.items);
    this.changed();
  }

  forget() {
    this.items = null;
    this.key = null;
    this.keep.drop("day");
  }
}

export function whyOf(session, levels, runs) {
  if (runs(session.proposalId)) return "runs";
  return levels[session.proposalId] || null;
}

// What happened to the reader's own sessions between two Walls, in sentences.
export function ownChangeWords(before, after, levels, runs, times) {
  const index = new WallIndex(after);
  return ownChanges(new WallIndex(before), index, levels, runs)
    .slice(0, mostSaid)
    .map((change) => sentence(change, index, times))
    .join(" ");
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
  return new Map(index.starts().map((cell) => [cell.session.proposalId, cell]));
}
