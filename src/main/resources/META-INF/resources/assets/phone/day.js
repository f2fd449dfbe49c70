// The reader's own day, and what happens to it.
import { changesOf, sentenceOf } from "../shared/changes.js";
import { WallIndex } from "../shared/model.js";
import { Going } from "./going.js";
import { t } from "./words.js";

const mostSaid = 3;

// The reader's way through the Wall as the service works it out; the last one stays on the phone.
export class Day {
  // refused(): a mark could not be stored.
  constructor(api, keep, changed, refused) {
    this.api = api;
    this.keep = keep;
    this.changed = changed;
    this.items = keep.get("day");
    this.key = null;
    this.asking = false;
    this.going = new Going(api, keep, { changed, answered: (items) => this.take(items), refused });
  }

  goes(id) {
    return this.going.has(id, this.items);
  }

  // key: all that the day follows from.
  async follow(key) {
    if (key === this.key || this.asking) return;
    this.asking = true;
    const { token } = this.api;
    const { items } = this;
    const answer = await this.api.get("/me/day");
    this.asking = false;
    if (answer.status !== 200 || token !== this.api.token) return;
    this.key = key;
    if (items === this.items) this.take(answer.body.items); // Or a mark has told a newer one.
  }

  take(items) {
    this.items = items;
    this.keep.set("day", items);
    this.changed();
  }

  store() {
    this.keep.set("day", this.items);
    this.going.store();
  }

  // Another device may have marked something.
  wake() {
    this.key = null;
    this.going.wake();
  }

  forget() {
    this.items = null;
    this.key = null;
    this.going.forget();
    this.keep.drop("day");
  }
}

export function whyOf(session, levels, runs, goes = (_id) => false) {
  if (runs(session.proposalId)) return "runs";
  if (goes(session.proposalId)) return "going";
  return levels[session.proposalId] || null;
}

// What happened to the reader's own sessions between two Walls, in sentences.
export function ownChangeWords(before, after, levels, runs, times, goes) {
  const index = new WallIndex(after);
  return changesOf(new WallIndex(before), index)
    .filter(({ kind, cell }) => kind !== "added" && whyOf(cell.session, levels, runs, goes))
    .slice(0, mostSaid)
    .map((change) => sentenceOf(change, t.said, index, times))
    .join(" ");
}

// What is still to come on the Wall and has nobody else to run it.
export function runAlone(index, proposals, person, now) {
  const alone = proposals
    .filter(({ facilitators }) => facilitators.length === 1 && facilitators[0] === person)
    .map(({ id }) => id);
  const ahead = index
    .starts()
    .filter(({ slotId, session }) => index.lastSlotOf(index.slot(slotId), session).to > now)
    .filter(({ state }) => state === "session")
    .map(({ session }) => session);
  return alone.map((id) => ahead.find(({ proposalId }) => proposalId === id)).filter(Boolean);
}
