// What the reader will go to, whatever they voted for: marked on this phone at once, and told to
// the service as soon as it answers.
/** @import { Api } from "../shared/api.js" */
/** @import { Keep } from "./keep.js" */
import { backoffMs, isPassing } from "../shared/api.js";

export class Going {
  /**
   * @param {Api} api
   * @param {Keep} keep
   * @param {{
   *   changed: () => void,
   *   answered: (items: object[]) => void,
   *   refused: () => void,
   * }} told answered(): the day as it is with the change
   */
  constructor(api, keep, told) {
    this.api = api;
    this.keep = keep;
    this.told = told;
    /** @type {Record<string, boolean>} */
    this.wanted = keep.get("going") || {}; // By proposal, what the service does not know yet.
    this.attempt = 0;
    this.busy = false;
    this.timer = null;
  }

  // items: the day as the service has told it.
  has(id, items) {
    if (id in this.wanted) return this.wanted[id];
    return (items || []).some(
      (item) =>
        (item.proposalId === id && item.why === "going") ||
        item.clashes.some((it) => it.proposalId === id && it.level === "going"),
    );
  }

  set(id, goes) {
    this.wanted[id] = goes;
    this.store();
    this.attempt = 0;
    return this.wake();
  }

  store() {
    this.keep.set("going", this.wanted);
    this.told.changed();
  }

  async wake() {
    clearTimeout(this.timer);
    if (this.busy) return;
    this.busy = true;
    let more = true;
    while (more && this.api.token && Object.keys(this.wanted).length) more = await this.send();
    this.busy = false;
  }

  // One mark; whether the next one may follow at once.
  async send() {
    const [id, goes] = Object.entries(this.wanted)[0];
    const { token } = this.api;
    const answer = await this.api.send(goes ? "PUT" : "DELETE", "/me/day/" + id);
    if (token !== this.api.token || answer.status === 401) return false;
    if (isPassing(answer)) {
      this.timer = setTimeout(() => this.wake(), backoffMs(this.attempt++, answer.waitMs));
      return false;
    }
    this.attempt = 0;
    const settled = this.wanted[id] === goes; // Or pressed again meanwhile.
    if (settled) delete this.wanted[id];
    if (answer.status === 200) this.told.answered(answer.body.items);
    else if (settled) this.told.refused();
    else delete this.wanted[id];
    this.store();
    return true;
  }

  forget() {
    this.wanted = {};
    clearTimeout(this.timer);
    this.keep.drop("going");
  }
}
