// The ballot as its voter wants it: a state, not a log of taps. It waits on the phone until the
// service has it. `base` is what the service last said, `desired` what the voter wants instead.
/** @import { Api } from "../shared/api.js" */
/** @import { Conflict, State } from "./ballotstate.js" */
/** @import { Keep } from "./keep.js" */
import { backoffMs, isPassing } from "../shared/api.js";
import { empty } from "./ballotstate.js";
import {
  affordable,
  different,
  followed,
  higher,
  levelsOf,
  same,
  take,
  united,
  without,
} from "./levels.js";

const restMs = 500; // A second tap is often on its way.

export class Ballot {
  // changed(): something to show; reload(): the proposals are no longer as we thought.
  /**
   * @param {Api} api
   * @param {Keep} keep
   * @param {{
   *   changed: () => void,
   *   reload: () => Promise<Set<string> | null>,
   *   isOpen: () => boolean,
   *   mustLimit: () => number | null,
   *   now?: () => number,
   * }} camp
   */
  constructor(api, keep, { changed, reload, isOpen, mustLimit, now = Date.now }) {
    this.api = api;
    this.keep = keep;
    this.changed = changed;
    this.reload = reload;
    this.isOpen = isOpen;
    this.mustLimit = mustLimit;
    this.now = now;
    this.madeAt = now();
    /** @type {State} */
    this.state = { ...empty, ...keep.get("ballot") };
    /** @type {Conflict} */
    this.conflict = null;
    this.phase = "idle"; // idle, loading, saving, waiting
    this.busy = false;
    this.again = false;
    this.attempt = 0;
    this.timer = null;
  }

  // Another badge on this phone starts afresh; the same one goes on.
  ownedBy(person) {
    if (this.state.person === person) return;
    this.state = { ...empty, person };
    this.conflict = null;
    this.store();
  }

  // Another page of this browser has changed it; that of somebody else is none of ours.
  reread() {
    const kept = this.keep.get("ballot");
    if (kept && kept.person !== this.state.person) return;
    this.state = { ...empty, ...kept };
    this.changed();
  }

  levels() {
    return this.state.desired || this.state.base;
  }

  level(id) {
    return this.levels()[id] || null;
  }

  musts() {
    return Object.values(this.levels()).filter((level) => level === "must").length;
  }

  // Whether the service has said since voting closed what of this ballot is counted.
  /** @param {number | null} closedAt */
  isCounted(closedAt) {
    return this.state.heardAt >= (closedAt === null ? this.madeAt : closedAt);
  }

  isSealed() {
    return this.state.sealed && !this.state.anew;
  }

  // A sealed ballot counts until another one is stored, and that is only sent once its voter says
  // so.
  beginAnew(anew) {
    this.state.anew = anew;
    this.state.refused = null;
    this.store();
    this.changed();
    this.wake();
  }

  differing() {
    return this.state.desired ? different(this.state.base, this.state.desired) : [];
  }

  set(id, level) {
    const wanted = { ...this.levels() };
    if (level) wanted[id] = level;
    else delete wanted[id];
    this.state.refused = null;
    this.want(wanted);
    this.attempt = 0;
    this.wake(restMs);
  }

  want(wanted) {
    this.state.desired = different(this.state.base, wanted).length ? wanted : null;
    this.store();
    this.changed();
  }

  store() {
    this.kept = this.keep.set("ballot", this.state);
  }

  wake(inMs = 0, keepalive = false) {
    clearTimeout(this.timer);
    if (!inMs) return this.sync(keepalive);
    this.timer = setTimeout(() => this.sync(keepalive), inMs);
    return null;
  }

  // Sends what is wanted, or asks what is stored: another device may have voted.
  async sync(keepalive) {
    clearTimeout(this.timer);
    if (!this.api.token || this.conflict) return;
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    const sends = this.state.desired !== null && this.state.tag !== null && !this.limited();
    this.show(sends ? "saving" : this.state.tag ? "idle" : "loading");
    const retry = sends ? await this.put(keepalive) : await this.fetch();
    this.busy = false;
    this.show(retry === null ? "idle" : "waiting");
    if (this.again || retry !== null) this.wake(this.again ? 50 : retry);
    this.again = false;
  }

  show(phase) {
    this.phase = phase;
    this.changed();
  }

  limited() {
    const { refused } = this.state;
    return this.isSealed() || (refused !== null && refused.kind === "invalid");
  }

  async fetch() {
    const answer = await this.api.get("/ballot", this.state.tag);
    if (isPassing(answer)) return this.later(answer);
    this.attempt = 0;
    if (answer.status === 200) await this.compare(answer);
    else if (answer.status === 304) this.heard();
    return answer.status === 200 && this.state.desired && !this.conflict && !this.limited()
      ? 50
      : null;
  }

  async put(keepalive) {
    const sent = this.state.desired;
    const choices = Object.entries(sent).map(([proposalId, level]) => ({ proposalId, level }));
    const answer = await this.api.send(
      "PUT",
      "/ballot",
      { choices },
      { "If-Match": this.state.tag },
      keepalive,
    );
    if (isPassing(answer)) return this.later(answer);
    this.attempt = 0;
    if (answer.status === 200) {
      this.taken(answer, sent);
    } else if (answer.status === 412 || answer.problem === "ballot-sealed") {
      const now = await this.api.get("/ballot");
      if (isPassing(now)) return this.later(now);
      if (now.status === 200) await this.compare(now);
    } else if (answer.status === 409) {
      return this.refuse();
    } else if (answer.status !== 401) {
      await this.repair(answer);
    }
    return this.state.desired && answer.status !== 401 && !this.conflict && !this.limited()
      ? restMs
      : null;
  }

  // What is no longer open was ignored: the voter is told, and it is not sent again.
  taken(answer, sent) {
    const wanted = this.state.desired || this.state.base;
    this.take(answer);
    const gone = Object.keys(sent).filter((id) => !this.state.base[id]);
    if (gone.length) {
      this.state.refused = { kind: "gone" };
      this.reload();
    }
    this.want(wanted === sent ? this.state.base : without(wanted, gone));
  }

  later(answer) {
    return backoffMs(this.attempt++, answer.waitMs);
  }

  heard() {
    this.state.heardAt = this.now();
    this.store();
  }

  take(answer) {
    this.state.heardAt = this.now();
    this.state.base = levelsOf(answer.body.choices);
    this.state.tag = answer.tag;
    this.state.receipt = answer.body.receipt || null;
    this.state.merged = answer.body.merged || [];
    this.state.sealed = Boolean(answer.body.sealed);
    this.state.anew = this.state.anew && this.state.sealed;
    this.store();
  }

  // The stored ballot is not the one we knew. Merges and withdrawals change every ballot alike and
  // are no question, nor is what another device did to other sessions.
  async compare(answer) {
    const { base, desired, tag } = this.state;
    const theirs = levelsOf(answer.body.choices);
    if (answer.body.sealed) return this.adopt(answer, desired); // Nothing is shown to compare.
    if (!desired || same(theirs, desired)) return this.adopt(answer, null);
    const tappedFirst = tag === null; // Before the service answered for the first time.
    if (tappedFirst) return this.adopt(answer, higher(theirs, desired));
    if (same(theirs, base)) return this.adopt(answer, desired);
    const into = new Map((answer.body.merged || []).map((it) => [it.proposalId, it.into]));
    const open = await this.reload();
    const follow = (levels) => followed(levels, into, open);
    const { levels, disputed } = united(follow(base), follow(desired), theirs);
    if (!disputed.length) return this.adopt(answer, levels);
    this.conflict = { answer, wanted: levels, differing: disputed, theirs };
    return undefined;
  }

  adopt(answer, wanted) {
    this.take(answer);
    this.want(wanted || this.state.base);
  }

  // The voter has seen both ballots.
  resolve(mine) {
    const { answer, wanted, differing, theirs } = this.conflict;
    this.conflict = null;
    if (!mine) take(wanted, theirs, differing);
    this.adopt(answer, wanted);
    this.wake();
  }

  // Of what was sent before, an answer may have been lost: only the stored ballot tells what of it
  // is counted.
  async refuse() {
    const now = await this.api.get("/ballot");
    if (isPassing(now)) return this.later(now);
    if (now.status !== 200) return null;
    const { desired } = this.state;
    this.take(now);
    const { base } = this.state;
    const lost = different(base, desired).map((id) => ({ id, level: desired[id] || null }));
    this.state.refused = lost.length ? { kind: "closed", lost } : null;
    this.want(base);
    this.reload();
    return null;
  }

  // Something on it cannot be chosen, or there are more musts than the limit that has come down:
  // the rest is sent again. If neither is the reason, the voter has to change something first.
  async repair(answer) {
    const open = await this.reload();
    const chosen = followed(this.state.desired, new Map(), open);
    const wanted = affordable(chosen, this.state.base, this.mustLimit());
    const lost = different(chosen, wanted).map((id) => ({ id, level: wanted[id] }));
    const detail = answer.body ? answer.body.detail : null;
    this.state.refused = lost.length
      ? { kind: "musts", lost }
      : different(this.state.desired, chosen).length
        ? { kind: "gone" }
        : { kind: "invalid", detail };
    this.want(wanted);
  }

  acknowledge() {
    this.state.refused = null;
    this.store();
    this.changed();
    this.wake();
  }

  // After voting has closed only a choice that a merge has moved can be taken back.
  async withdraw(id) {
    if (this.isOpen()) {
      this.set(id, null);
      return { status: 200 };
    }
    const answer = await this.api.send("DELETE", "/ballot/" + id);
    if (answer.status === 200) this.adopt(answer, null);
    else if (answer.problem === "ballot-sealed") await this.sync();
    return answer;
  }
}
