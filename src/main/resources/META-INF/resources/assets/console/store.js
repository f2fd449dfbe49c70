// What the console knows of its event. Whoever shows something listens to the names of what
// changed: "event", "wall", "proposals", "waiting", "journal", "headcounts", "violations",
// "drafts", "contact", "hand".
/** @import { BrokenRule, Draft, Event, Headcount, JournalEntry } from "../shared/types.js" */
/** @import { Badge, ParkedProposal, Person, Proposal } from "../shared/types.js" */
/** @import { RoomSuggestion, Wall } from "../shared/types.js" */
import { EventTimes } from "../shared/times.js";
import { ServerClock } from "../shared/clock.js";
import { WallFeed } from "../shared/feed.js";
import { isOlder, WallIndex } from "../shared/model.js";
import { stamp, stateOf, whenOf } from "../shared/state.js";
import { looksOf } from "../shared/tracks.js";
import { openWindows } from "../shared/windows.js";
import { List } from "../shared/list.js";
import { Unreachable } from "./api.js";
import { t } from "./words.js";

// The stream speaks every ten seconds; when it is late, a poll has its time, too.
const silentMs = 20000;
const lookMs = 20000; // Whatever the stream has said.

export class Store extends EventTarget {
  /** @param {string} slug @param {import("./api.js").Service} api */
  constructor(slug, api) {
    super();
    this.slug = slug;
    this.api = api;
    this.clock = new ServerClock(null);
    /** @type {Event} */
    this.event = null;
    /** @type {EventTimes} */
    this.times = null;
    /** @type {Map<string, import("../shared/tracks.js").Look>} */
    this.looks = new Map();
    /** @type {WallIndex} */
    this.index = null;
    /** @type {string} */
    this.tag = null;
    /** @type {Map<string, Proposal>} */
    this.proposals = new Map();
    /** @type {ParkedProposal[]} */
    this.waiting = [];
    /** @type {JournalEntry[]} */
    this.journal = [];
    /** @type {Draft[]} */
    this.drafts = [];
    /** @type {Person} */
    this.me = null;
    /** @type {Badge[]} */
    this.freshBadges = []; // Made anew at the door, to be printed at the desk.
    /** @type {string} */
    this.ownCode = null; // To come back with, of whoever has no badge on paper.
    this.open = ""; // The windows that were open when the event was last told of.
    this.unknown = false;
    this.contactAt = performance.now();
    this.contactTime = 0; // By the server's clock: this one is shown.
    this.heard = false;
    this.online = true;
    /** @type {Map<string, Headcount>} */
    this.headcounts = new Map();
    /** @type {RoomSuggestion[]} */
    this.suggestions = [];
    /** @type {BrokenRule[]} */
    this.violations = [];
    this.running = new Map();
    this.list = new List("/proposals", (path, tag) => api.get(path, { tag }));
  }

  tell(name) {
    this.dispatchEvent(new CustomEvent("change", { detail: name }));
  }

  // listener(name) for the names that are listed; returns a function that ends it.
  listen(names, listener) {
    const told = (event) => names.includes(event.detail) && listener(event.detail);
    this.addEventListener("change", told);
    return () => this.removeEventListener("change", told);
  }

  start() {
    new WallFeed(this.slug, this.clock, {
      known: () => this.index && this.index.wall,
      changed: () => this.me && this.refresh(),
      desk: () => this.me && Promise.all([this.readHeadcounts(), this.readJournal()]),
      event: (event) => this.takeEvent(event),
      wall: (wall, tag) => this.takeWall(wall, tag),
      contact: () => this.contact(),
      unknown: () => {
        this.unknown = true;
        this.tell("event");
      },
    }).start();
    setInterval(() => {
      this.checkContact();
      this.checkWindows();
    }, 1000);
    setInterval(() => document.hidden || !this.me || this.refresh(), lookMs);
    window.addEventListener("offline", () => this.setOnline(false));
  }

  /** @param {Event} event */
  takeEvent(event) {
    if (isOlder(event, this.event)) return;
    this.event = event;
    this.unknown = false;
    this.looks = looksOf(event);
    this.times = new EventTimes(event, t.lang);
    this.open = openWindows(event, this.clock.now());
    this.tell("event");
  }

  // What closes by itself may be told by now: tallies, for one.
  checkWindows() {
    const open = openWindows(this.event, this.clock.now());
    if (open === this.open) return;
    this.open = open;
    this.tell("event");
    if (this.me) this.refresh();
  }

  // An older answer that comes late changes nothing.
  /** @param {Wall} wall @param {string} tag */
  takeWall(wall, tag) {
    const had = this.index && this.index.wall;
    if (isOlder(wall, had)) return;
    this.index = new WallIndex(wall);
    this.tag = tag;
    this.tell("wall");
    if (!this.me) return;
    this.refresh();
    if (had && had.life !== wall.life) this.readDrafts();
  }

  // The Wall again, when an answer says that ours is old.
  async readWall() {
    const { body, tag } = await this.api.get("/wall");
    this.takeWall(body, tag);
  }

  contact() {
    this.contactAt = performance.now();
    this.contactTime = this.clock.now();
    this.heard = true;
    this.setOnline(true);
  }

  checkContact() {
    if (performance.now() - this.contactAt > silentMs) this.setOnline(false);
  }

  // As far as the service has told.
  state() {
    const now = this.clock.now();
    const heardAt = this.online ? now : this.contactTime;
    return stateOf(this.event, now, heardAt);
  }

  when() {
    return this.times ? whenOf(this.times, this.clock.now(), t.lang) : null;
  }

  // A time in passing.
  stamp(instant) {
    return stamp(this.times, instant, this.clock.now());
  }

  setOnline(online) {
    if (this.online === online) return;
    this.online = online;
    this.tell("contact");
  }

  refresh() {
    return Promise.all([
      this.readProposals().then(() => this.readWaiting()),
      this.readJournal(),
      this.readHeadcounts(),
      this.readViolations(),
    ]);
  }

  readProposals() {
    return this.once("proposals", async () => {
      const { items, isNew } = await this.list.read();
      if (!isNew) return;
      this.proposals = new Map(items.map((proposal) => [proposal.id, proposal]));
      this.tell("proposals");
    });
  }

  readWaiting() {
    return this.once("waiting", async () => {
      const { body } = await this.api.get("/wall/unplaced").catch((failure) => {
        if (failure.missing) return { body: { items: this.offTheWall() } };
        throw failure;
      });
      const key = JSON.stringify(body.items);
      if (key === this.waitingKey) return;
      this.waitingKey = key;
      this.waiting = body.items;
      this.tell("waiting");
    });
  }

  offTheWall() {
    const placed = new Set(this.index ? this.index.sessions().map((one) => one.proposalId) : []);
    return Array.from(this.proposals.values())
      .filter((one) => !placed.has(one.id))
      .map((one) => ({
        proposalId: one.id,
        title: one.title,
        card: one.card,
        cardNumber: one.cardNumber,
        votes: null,
        needs: one.needs,
        facilitatorWanted: one.facilitatorWanted,
        reason: null,
        detail: "",
      }));
  }

  readJournal() {
    return this.once("journal", async () => {
      const { body } = await this.api.get("/wall/journal?of=wall&limit=50");
      const key = JSON.stringify(
        body.items.map((entry) => [entry.id, entry.next, entry.takenBack, entry.by]),
      );
      if (key === this.journalKey) return;
      this.journalKey = key;
      this.journal = body.items;
      this.tell("journal");
    });
  }

  readHeadcounts() {
    return this.once("headcounts", async () => {
      const { body } = await this.api.get("/wall/headcounts");
      const key = JSON.stringify(body);
      if (key === this.headcountsKey) return;
      this.headcountsKey = key;
      this.headcounts = new Map(body.items.map((one) => [one.roomId + one.slotId, one]));
      this.suggestions = body.suggestions || [];
      this.tell("headcounts");
    });
  }

  readViolations() {
    return this.once("violations", async () => {
      const { body } = await this.api.get("/wall/violations");
      const key = JSON.stringify(body.items);
      if (key === this.violationsKey) return;
      this.violationsKey = key;
      this.violations = body.items;
      this.tell("violations");
    });
  }

  readDrafts() {
    return this.once("drafts", async () => {
      this.drafts = await this.api.all("/wall/drafts");
      this.tell("drafts");
    });
  }

  // People whose name has these words; there may be thousands, so never all of them.
  async findPeople(words, limit, standing = "") {
    const query = new URLSearchParams({ limit: String(limit), q: words });
    if (standing) query.set("standing", standing);
    const { body } = await this.api.get("/people?" + query);
    return body;
  }

  // One at a time of each kind; asked meanwhile, it is read once more afterwards.
  async once(kind, read) {
    if (this.running.has(kind)) {
      this.running.set(kind, true);
      return;
    }
    this.running.set(kind, false);
    try {
      await read();
    } catch (failure) {
      if (!(failure instanceof Unreachable) && !failure.status) console.error(failure);
    }
    const again = this.running.get(kind);
    this.running.delete(kind);
    if (again) await this.once(kind, read);
  }

  proposal(id) {
    return this.proposals.get(id) || null;
  }

  // The title of anything that was ever proposed, as far as it is known here.
  titleOf(id) {
    const proposal = this.proposals.get(id);
    if (proposal) return proposal.title;
    const placed = this.index && this.index.cellOf(id);
    return placed ? placed.session.title : "…";
  }

  get sessionSlots() {
    return this.index ? this.index.sessionSlots : [];
  }

  get rooms() {
    return this.index ? this.index.rooms : [];
  }

  get votingOpen() {
    return this.isOpen("voting");
  }

  isOpen(window) {
    return this.state()[window].is === "open";
  }
}
