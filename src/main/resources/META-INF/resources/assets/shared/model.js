// The Wall as the screen thinks of it: pure functions of the JSON and an instant.
/** @import { Cell, Event, Moved, Gone, Room, Session, Slot, Wall } from "./types.js" */
import { languageTag } from "./language.js";

export class WallIndex {
  /** @param {Wall} wall */
  constructor(wall) {
    this.wall = wall;
    this.rooms = wall.rooms;
    this.slots = wall.slots.filter(hasTimes).map(withInstants).sort(byStart);
    this.sessionSlots = this.slots.filter((slot) => slot.kind !== "break");
    this.cells = new Map(wall.cells.map((cell) => [key(cell.roomId, cell.slotId), cell]));
  }

  /** @param {{ id: string }} room @param {{ id: string }} slot @returns {Cell} */
  cell(room, slot) {
    const place = { roomId: room.id, slotId: slot.id };
    return this.cells.get(key(room.id, slot.id)) || { ...place, state: "closed" };
  }

  sessions() {
    return this.wall.cells.map((cell) => cell.session).filter(Boolean);
  }

  // Of what is on it; a track may be there several times.
  tracks() {
    return this.sessions()
      .map((session) => session.track)
      .filter(Boolean);
  }

  /** @param {string} id */
  room(id) {
    return this.rooms.find((room) => room.id === id) || null;
  }

  /** @param {string} id */
  slot(id) {
    return this.slots.find((slot) => slot.id === id) || null;
  }

  // The cells in which sessions begin: a longer one goes on in the same room.
  starts() {
    return this.wall.cells.filter((cell) => cell.session && !cell.session.continued);
  }

  // Where a session stands now; of several runs, the first.
  /** @param {string} proposalId */
  cellOf(proposalId) {
    return this.starts().find((cell) => cell.session.proposalId === proposalId) || null;
  }

  // The cell in which begins what stands in this one.
  /** @param {Cell} cell */
  startOf(cell) {
    if (!cell.session || !cell.session.continued) return cell;
    const { proposalId, lastSlotId } = cell.session;
    const same = this.starts().find(
      ({ roomId, session }) =>
        roomId === cell.roomId &&
        session.proposalId === proposalId &&
        session.lastSlotId === lastSlotId,
    );
    return same || cell;
  }

  // The slot in which a session ends that stands in this one. A Wall that a phone has kept for long
  // may not say so.
  /** @param {Slot} slot @param {Session} session */
  lastSlotOf(slot, session) {
    return this.slot(session.lastSlotId) || slot;
  }

  // The session slot after this one, in which a longer session would go on.
  /** @param {string} slotId */
  slotAfter(slotId) {
    const at = this.sessionSlots.findIndex((slot) => slot.id === slotId);
    return (at >= 0 && this.sessionSlots[at + 1]) || null;
  }

  // Whether what stands in one block goes on in another, with no block in between.
  /** @param {Room} room @param {Slot} slot @param {Slot} later */
  goesOn(room, slot, later) {
    const [now, then] = [slot, later].map((one) => this.cell(room, one).session);
    const same = now && then && now.proposalId === then.proposalId;
    return Boolean(same && then.continued && this.slotAfter(slot.id) === later);
  }

  // The language that goes without saying: that of most sessions, if it is also the page's own or
  // if there is another one to tell it from.
  /** @param {string} pageLanguage */
  plainLanguage(pageLanguage) {
    const counts = new Map();
    const sessions = this.sessions();
    for (const session of sessions) {
      const spoken = primary(session.language);
      counts.set(spoken, (counts.get(spoken) || 0) + 1);
    }
    const most = Array.from(counts.keys()).find((tag) => counts.get(tag) * 2 > sessions.length);
    return most && (most === pageLanguage || counts.size > 1) ? most : null;
  }
}

// What is on, what comes, and which blocks are still worth showing.
/** @param {WallIndex} index @param {number} now */
export function moment(index, now) {
  const running = index.slots.find((slot) => slot.from <= now && now < slot.to) || null;
  const ahead = index.sessionSlots.filter((slot) => slot.to > now);
  const over = ahead.length === 0;
  const current = running && running.kind !== "break" ? running : null;
  return {
    over,
    current,
    pause: running && running.kind === "break" ? running : null,
    next: ahead.find((slot) => slot.from > now) || null,
    blocks: over ? index.sessionSlots : ahead,
  };
}

// Whether a time alone leaves open which day is meant.
/** @param {WallIndex} index @param {import("./times.js").EventTimes} times */
export function severalDays(index, times) {
  return new Set(index.sessionSlots.map((slot) => times.day(slot.from))).size > 1;
}

// The break just before a block, if there is one between it and the block before.
/** @param {WallIndex} index @param {Slot} slot */
export function breakBefore(index, slot) {
  const earlier = index.slots.filter((other) => other.from < slot.from);
  const last = earlier[earlier.length - 1];
  return last && last.kind === "break" ? last : null;
}

// Whether a Wall or an event is an older answer that comes late, of the same life of the event.
/** @param {Wall | Event} one @param {Wall | Event | null} than */
export function isOlder(one, than) {
  return (
    Boolean(than) &&
    one.life === than.life &&
    ["revision", "version", "change"].some((count) => one[count] < than[count])
  );
}

// Whether two speak of the same Wall: its own fields, or those of a word of the stream.
/** @param {Partial<Wall>} one @param {Wall | null} other */
export function isSameWall(one, other) {
  return Boolean(other) && ["life", "revision", "version"].every((it) => one[it] === other[it]);
}

/** @param {Cell} cell @param {number} now */
export function movedMark(cell, now) {
  return isNews(cell.moved, now) ? cell.moved : null;
}

// What left the Wall altogether leaves a free cell, which says enough.
/** @param {Cell} cell @param {number} now */
export function goneMark(cell, now) {
  return isNews(cell.gone, now) && cell.gone.to ? cell.gone : null;
}

// What has just left a cell, wherever it went.
/** @param {Cell} cell @param {number} now */
export function goneFrom(cell, now) {
  return isNews(cell.gone, now) ? cell.gone : null;
}

/** @param {Moved | Gone | undefined} mark @param {number} now */
function isNews(mark, now) {
  return Boolean(mark) && now < Date.parse(mark.until);
}

export function titleLanguage(session) {
  return session ? languageTag(session.language) : null;
}

export function primary(value) {
  return String(value || "")
    .toLowerCase()
    .split("-")[0];
}

function key(roomId, slotId) {
  return JSON.stringify([roomId, slotId]);
}

function hasTimes(slot) {
  return !isNaN(Date.parse(slot.start)) && !isNaN(Date.parse(slot.end));
}

/** @param {import("./types.js").TimeSlot} slot @returns {Slot} */
function withInstants(slot) {
  return { ...slot, from: Date.parse(slot.start), to: Date.parse(slot.end) };
}

function byStart(a, b) {
  return a.from - b.from || (a.id < b.id ? -1 : 1);
}
