// What everybody may know of the event: kept on the phone, asked for again, told when it changed.
/** @import { Api } from "../shared/api.js" */
/** @import { ServerClock } from "../shared/clock.js" */
/** @import { Event, Proposal, Wall } from "../shared/types.js" */
/** @import { Keep } from "./keep.js" */
import { List } from "../shared/list.js";
import { isOlder } from "../shared/model.js";
import { stateOf } from "../shared/state.js";

const proposalsRestMs = 4 * 60 * 1000;

export class Camp {
  /**
   * @param {Api} api
   * @param {Keep} keep
   * @param {ServerClock} clock
   * @param {(what: string, before?: Wall) => void} changed
   */
  constructor(api, keep, clock, changed) {
    this.api = api;
    this.keep = keep;
    this.clock = clock;
    this.changed = changed;
    const kept = keep.get("camp") || {};
    /** @type {Event} */
    this.event = kept.event || null;
    /** @type {Proposal[]} */
    this.proposals = kept.proposals || null;
    /** @type {Wall} */
    this.wall = kept.wall || null;
    this.contactAt = kept.contactAt || null;
    if (kept.offset !== undefined) clock.assume(kept.offset);
    this.list = new List("/proposals", (path, tag) => api.get(path, tag));
    this.eventTag = null;
    this.wallTag = null;
    this.needsWall = false;
    this.needsProposals = false;
    this.reading = 0; // How many reads of the proposals are under way.
    // When the proposals were asked for, and of which change of the event.
    this.askedAt = -Infinity;
    this.askedOf = null;
    this.turn = 0;
    this.online = true;
    this.unknown = false;
    this.index();
  }

  index() {
    const all = this.proposals || [];
    this.byId = new Map(all.map((proposal) => [proposal.id, proposal]));
    this.plainLanguage = mostSpoken(all.map((proposal) => proposal.language).filter(Boolean));
  }

  store() {
    const { event, proposals, wall, contactAt } = this;
    this.keep.set("camp", { event, proposals, wall, contactAt, offset: this.clock.offset });
  }

  contact(status) {
    const online = status !== 0;
    if (online) this.contactAt = this.clock.now();
    if (online !== this.online) {
      this.online = online;
      this.changed("connection");
    }
  }

  // A word of the stream that says more than what was read.
  isNews(name, { change, life }) {
    if (name !== "wall" && name !== "change") return false;
    const { event } = this;
    return !event || change !== event.change || (life !== undefined && life !== event.life);
  }

  async refresh(everything) {
    const { token } = this.api;
    const early = everything && token ? this.loadProposals() : null;
    await this.loadEvent();
    // The Wall first: what becomes of sessions is told to those who still are known to run them.
    if (this.wallWanted() && this.wallIsOld()) await this.loadWall();
    const wanted = token || this.needsProposals;
    if (wanted && !early && this.proposalsAreOld()) await this.loadProposals();
    await early;
    if (this.contactAt) this.store();
  }

  wallIsOld() {
    const { event, wall } = this;
    return (
      !this.wallTag ||
      event.life !== wall.life ||
      event.version !== wall.version ||
      event.wallRevision !== wall.revision
    );
  }

  proposalsAreOld() {
    const changed = this.event !== null && this.event.change !== this.askedOf;
    return changed || performance.now() - this.askedAt > proposalsRestMs;
  }

  // An empty Wall is of use only to tabs that need rooms and blocks; they ask for it.
  wallWanted() {
    return this.needsWall || this.published();
  }

  needWall() {
    if (this.needsWall) return;
    this.needsWall = true;
    if (!this.wallTag) this.loadWall();
  }

  // Whoever has no badge gets them once they look.
  needProposals() {
    this.needsProposals = true;
    if (!this.proposals && !this.reading) this.loadProposals();
  }

  async loadEvent() {
    const answer = await this.api.get("", this.eventTag);
    if (answer.status === 404 && !this.event) {
      this.unknown = true;
      this.changed("event");
    }
    const { event } = this;
    if (answer.status !== 200 || isOlder(answer.body, event)) return;
    const first = this.eventTag === null;
    const otherLife = event !== null && event.life !== answer.body.life;
    if (otherLife) this.forget();
    this.event = answer.body;
    this.eventTag = answer.tag;
    if (first && this.askedOf === null) this.askedOf = this.event.change; // Both at once.
    this.changed(otherLife ? "life" : "event");
  }

  // The event was made afresh, reset or restored: what is known is of another one.
  forget() {
    this.wall = null;
    this.wallTag = null;
    this.proposals = null;
    this.list.forget();
    this.askedAt = -Infinity;
    this.turn += 1;
    this.index();
  }

  async loadWall() {
    const answer = await this.api.get("/wall", this.wallTag);
    if (answer.status !== 200) return;
    if (this.event && this.event.life !== answer.body.life) await this.loadEvent();
    const before = this.wall;
    if (isOlder(answer.body, before)) return;
    this.wall = answer.body;
    this.wallTag = answer.tag;
    this.changed("wall", before);
  }

  // The windows and what can be chosen, after a refusal.
  async loadVote() {
    return (await Promise.all([this.loadProposals(), this.loadEvent()]))[0];
  }

  // The ids that can be chosen, or null when nobody answered.
  async loadProposals() {
    const turn = ++this.turn;
    this.askedAt = performance.now();
    this.askedOf = this.eventTag && this.event.change;
    this.reading += 1;
    const read = await this.list.read();
    this.reading -= 1;
    if (turn !== this.turn)
      this.list.forget(); // What it read is not what is shown.
    else if (!read) this.askedAt = -Infinity;
    else if (read.isNew || !this.proposals) this.setProposals(read.items);
    return read && new Set(read.items.map((proposal) => proposal.id));
  }

  // The order is the voter's own: another one starts afresh.
  forgetProposals() {
    this.proposals = null;
    this.list.forget();
    this.index();
    this.store();
  }

  setProposals(items) {
    this.proposals = items;
    this.index();
    this.store();
    this.changed("proposals");
  }

  // One proposal as the service has just said it is.
  /** @param {Proposal} proposal */
  put(proposal) {
    if (!this.proposals) return;
    this.list.forget();
    const known = this.byId.has(proposal.id);
    this.setProposals(
      known
        ? this.proposals.map((other) => (other.id === proposal.id ? proposal : other))
        : [proposal, ...this.proposals],
    );
  }

  title(id) {
    const proposal = this.byId.get(id);
    return proposal ? proposal.title : null;
  }

  tracks() {
    return (this.proposals || []).map((proposal) => proposal.track).filter(Boolean);
  }

  state() {
    const now = this.clock.now();
    return stateOf(this.event, now, this.online ? now : this.contactAt || 0);
  }

  votingOpen() {
    return this.state().voting.is === "open";
  }

  // Or never was, and the Wall is out all the same.
  votingOver() {
    const { voting, published } = this.state();
    return voting.is === "closed" || (voting.is !== "open" && published);
  }

  proposingOpen() {
    return this.state().proposing.is === "open";
  }

  published() {
    return Boolean(this.event && this.event.published);
  }
}

// The language that goes without saying: that of more than half of the proposals that name one.
function mostSpoken(languages) {
  const most = languages.find(
    (one) => languages.filter((other) => other === one).length * 2 > languages.length,
  );
  return most || null;
}
